import type {
  ReleaseDetail,
  ReleaseEvent,
} from '@model-release/backstage-plugin-model-release-common';
import { DateTime } from 'luxon';
import { say } from '../../common/message';
import type { Part } from '../../common/phrase';
import { dayHeading } from '../../common/timeWords';
import type { Viewer } from '../../common/viewer';
import type { ChangeLine } from '../changes/changeLine';
import { amendedLines } from './amendedLines';
import { eventBatches } from './eventBatches';
import { isOfKind, type EventFilter } from './eventKinds';
import { eventSentence } from './eventSentence';
import { eventStory } from './eventStory';

/** An event as the history shows it, or several of one act. */
export interface HistoryEntry {
  key: number;
  /** ISO 8601. */
  at: string;
  sentence: Part;
  /** Old and new values, where it changed the request. */
  changes: ChangeLine[];
}

/** What happened on one day. */
export interface HistoryDay {
  /** `YYYY-MM-DD`, where the reader is. */
  date: string;
  heading: Part;
  entries: HistoryEntry[];
}

function sentenceOf(
  [first, ...others]: [ReleaseEvent, ...ReleaseEvent[]],
  release: Pick<ReleaseDetail, 'steps'>,
  viewer: Pick<Viewer, 'ref'>,
): Part {
  const story = eventStory(first, release, viewer);
  if (others.length === 0) {
    return eventSentence(story);
  }
  const steps = [first, ...others].map(event =>
    say('event.quotedStep', { step: eventStory(event, release, viewer).step }),
  );
  const values = { count: steps.length, steps: { allOf: steps } };
  return first.type === 'step.activated'
    ? say('event.stepsStarted', values)
    : say('event.stepsReopened', values);
}

/** The audit trail as sentences, newest first. The reader is “You”. */
export function history(
  events: readonly ReleaseEvent[],
  release: Pick<ReleaseDetail, 'steps'>,
  viewer: Pick<Viewer, 'ref'>,
  filter: EventFilter = 'all',
): HistoryEntry[] {
  return eventBatches(events.filter(event => isOfKind(event, filter))).map(
    batch => ({
      key: batch[0].seq,
      at: batch[0].at,
      sentence: sentenceOf(batch, release, viewer),
      changes: amendedLines(batch[0]),
    }),
  );
}

function dateOf(at: string, now: DateTime): string {
  return DateTime.fromISO(at, { zone: now.zone }).toISODate() ?? at;
}

/** Entries by the day on which they happened, where the reader is. */
export function byDay(
  entries: readonly HistoryEntry[],
  now: DateTime,
): HistoryDay[] {
  const days: HistoryDay[] = [];
  for (const entry of entries) {
    const date = dateOf(entry.at, now);
    const day = days.at(-1);
    if (day?.date === date) {
      day.entries.push(entry);
    } else {
      const heading = dayHeading(entry.at, now);
      days.push({ date, heading, entries: [entry] });
    }
  }
  return days;
}
