import type {
  ReleaseDetail,
  ReleaseEvent,
} from '@model-release/backstage-plugin-model-release-common';
import type { Part } from '../../common/phrase';
import type { Viewer } from '../../common/viewer';
import { eventSentence } from './eventSentence';
import { eventStory } from './eventStory';

/** An event as the history shows it. */
export interface HistoryEntry {
  key: number;
  /** ISO 8601. */
  at: string;
  sentence: Part;
}

/** The audit trail as sentences, newest first. The reader is “You”. */
export function history(
  events: readonly ReleaseEvent[],
  release: Pick<ReleaseDetail, 'steps'>,
  viewer: Pick<Viewer, 'ref'>,
): HistoryEntry[] {
  return [...events]
    .sort((a, b) => b.seq - a.seq)
    .map(event => ({
      key: event.seq,
      at: event.at,
      sentence: eventSentence(eventStory(event, release, viewer)),
    }));
}
