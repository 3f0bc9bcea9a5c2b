import type { MentionablePerson } from '@model-release/backstage-plugin-model-release-common';
import { useState, type KeyboardEvent } from 'react';
import { useSession } from '../../hooks/session/ReleaseSession';
import { useDebounced } from '../../hooks/useDebounced';
import { useLive } from '../../hooks/useLive';
import { completeMention, mentionQuery } from './mentionQuery';

const PAUSE_IN_TYPING = 150;

/** Offers people while an `@` and the beginning of a name are typed. */
export function useMentionCompletion(
  text: string,
  onComplete: (text: string, caret: number) => void,
) {
  const { api, release } = useSession();
  const [caret, setCaret] = useState(0);
  const [dismissed, setDismissed] = useState<number>();
  const [asked, setAsked] = useState<string>();
  const [active, setActive] = useState(0);
  const typed = mentionQuery(text, caret);
  const query = typed && typed.start !== dismissed ? typed : undefined;
  useDebounced(query?.text, PAUSE_IN_TYPING, setAsked);
  const { value } = useLive(
    query && asked !== undefined ? `${release.id} ${asked}` : undefined,
    () => api.findMentionable(release.id, asked),
  );
  const isCurrent = query !== undefined && asked === query.text;
  const people = isCurrent ? value?.items ?? [] : [];
  const chosen = Math.min(active, people.length - 1);

  const choose = ({ ref }: MentionablePerson) => {
    if (query) {
      const done = completeMention(text, caret, query, ref);
      setCaret(done.caret);
      setActive(0);
      onComplete(done.text, done.caret);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (people.length === 0) {
      return;
    }
    const moves: Record<string, () => void> = {
      ArrowDown: () => setActive((chosen + 1) % people.length),
      ArrowUp: () => setActive((chosen - 1 + people.length) % people.length),
      Enter: () => choose(people[chosen]),
      Tab: () => choose(people[chosen]),
      Escape: () => setDismissed(query?.start),
    };
    const move = moves[event.key];
    if (move && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      event.stopPropagation();
      move();
    }
  };
  return {
    people,
    chosen,
    choose,
    onKeyDown,
    /** Whoever is looked for is not there, or may not read it. */
    findsNobody: isCurrent && value?.items.length === 0 && asked !== '',
    onCaret: setCaret,
    close: () => setDismissed(query?.start),
  };
}
