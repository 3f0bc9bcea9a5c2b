import { useState } from 'react';
import type { Part } from '../../common/phrase';
import { useSession } from '../../hooks/session/ReleaseSession';
import { useReleaseWork } from '../../hooks/session/useReleaseWork';
import { useTranslation } from '../../hooks/useTranslation';
import { ownersOutcome } from './ownersOutcome';

/** Has the owners looked up in the catalog again, and knows what came of it. */
export function useOwnersRefresh() {
  const { release } = useSession();
  const { text } = useTranslation();
  const { command, problem, dismiss } = useReleaseWork('refresh-owners');
  const [words, setWords] = useState<Part>();
  const refresh = () =>
    command('refresh-owners', {}, answer => {
      const outcome = ownersOutcome(release, answer);
      setWords(outcome);
      return outcome;
    });
  const forget = () => {
    setWords(undefined);
    dismiss();
  };
  const outcome = problem?.message ?? words;
  return {
    refresh,
    outcome: outcome && text(outcome),
    forget,
  };
}
