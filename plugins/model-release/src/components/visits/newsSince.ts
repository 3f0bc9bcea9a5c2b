import type {
  EventType,
  LastVisit,
  ReleaseDetail,
  ReleaseEvent,
} from '@model-release/backstage-plugin-model-release-common';
import { oldestFirst } from '../../common/oldestFirst';
import type { Part } from '../../common/phrase';
import type { Viewer } from '../../common/viewer';
import { eventSentence } from '../sidebar/eventSentence';
import { eventStory } from '../sidebar/eventStory';

/** More are in the history. */
const MAX_LINES = 4;

/** What only follows from something else that is told. */
const CONSEQUENCES: ReadonlyArray<EventType> = [
  'step.activated',
  'step.blocked',
  'release.approved',
  'evidence.scanned',
  'step.somebody_can_act',
];

/** What happened while the reader was away. */
export interface News {
  lines: Array<{ key: string; sentence: Part }>;
  /** How many more there are. */
  more: number;
  /** Keys of the steps that it is about. */
  steps: ReadonlySet<string>;
}

/** Of several events of one kind about one step, the last says how it stands now. */
function withoutEarlier(events: readonly ReleaseEvent[]): ReleaseEvent[] {
  const last = new Map(
    events.map(event => {
      const { seq, stepKey, type } = event;
      const isOne = stepKey === undefined || type === 'comment.added';
      return [isOne ? `${seq}` : `${stepKey} ${type}`, event] as const;
    }),
  );
  return [...last.values()];
}

/** What others did since somebody's last visit, newest first; their own acts are no news to them. */
export function newsSince(
  since: LastVisit,
  events: readonly ReleaseEvent[],
  release: Pick<ReleaseDetail, 'steps'>,
  viewer: Pick<Viewer, 'ref'>,
): News {
  const news = oldestFirst(events).filter(
    ({ seq, actor, type }) =>
      seq > since.seq && actor !== viewer.ref && !CONSEQUENCES.includes(type),
  );
  const told = oldestFirst(withoutEarlier(news)).reverse();
  return {
    lines: told.slice(0, MAX_LINES).map(event => ({
      key: `${event.seq}`,
      sentence: eventSentence(eventStory(event, release, viewer)),
    })),
    more: Math.max(told.length - MAX_LINES, 0),
    steps: new Set(news.flatMap(({ stepKey }) => stepKey ?? [])),
  };
}
