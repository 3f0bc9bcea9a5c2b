import type {
  ReleaseDetail,
  ReleaseEvent,
} from '@model-release/backstage-plugin-model-release-common';
import { eventSentence } from './eventSentence';
import type { Part, Phrase } from '../../common/phrase';
import type { Viewer } from '../../common/viewer';

/** An event as the history shows it. */
export interface HistoryEntry {
  key: number;
  /** ISO 8601. */
  at: string;
  sentence: Phrase;
}

/** `zoe`, or `zoe for ingrid`; the reader is `You`, or `You, for ingrid,`. */
function actorOf(
  { actor, onBehalfOf }: ReleaseEvent,
  viewer: Pick<Viewer, 'ref'>,
): Phrase {
  const isReader = actor === viewer.ref;
  if (onBehalfOf) {
    const absent = onBehalfOf === viewer.ref ? 'you' : { ref: onBehalfOf };
    return isReader
      ? ['You, for ', absent, ',']
      : [{ ref: actor }, ' for ', absent];
  }
  if (isReader) {
    return ['You'];
  }
  return [actor.startsWith('service:') ? 'The portal' : { ref: actor }];
}

/** The audit trail as sentences, newest first. The reader is “You”. */
export function history(
  events: readonly ReleaseEvent[],
  release: Pick<ReleaseDetail, 'steps'>,
  viewer: Pick<Viewer, 'ref'>,
): HistoryEntry[] {
  const titleOf = (key: string) =>
    release.steps.find(step => step.key === key)?.title ?? key;
  const nameOf = (ref: string): Part => (ref === viewer.ref ? 'you' : { ref });
  return [...events]
    .sort((a, b) => b.seq - a.seq)
    .map(event => {
      const title = event.stepKey ? titleOf(event.stepKey) : '';
      const who = actorOf(event, viewer);
      const words = eventSentence({
        event,
        who,
        title,
        titleOf,
        nameOf,
        viewer,
      });
      const through = event.delegatedBy
        ? [` (through ${event.delegatedBy})`]
        : [];
      return { key: event.seq, at: event.at, sentence: [...words, ...through] };
    });
}
