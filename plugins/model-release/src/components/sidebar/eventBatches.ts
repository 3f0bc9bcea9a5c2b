import type { ReleaseEvent } from '@model-release/backstage-plugin-model-release-common';
import { oldestFirst } from '../../common/oldestFirst';

/** Events that are told in one line, since one act caused all of them. */
const TOLD_TOGETHER: Readonly<Record<string, 'reopened' | 'started'>> = {
  'step.reopened': 'reopened',
  'step.blocked': 'reopened',
  'step.activated': 'started',
};

function batchKey({ type, at, actor, seq }: ReleaseEvent): string {
  const together = TOLD_TOGETHER[type];
  return together ? `${together} ${at} ${actor}` : String(seq);
}

/** Puts events together that are told in one line, each batch where its newest event stands. */
export function eventBatches(
  events: readonly ReleaseEvent[],
): Array<[ReleaseEvent, ...ReleaseEvent[]]> {
  const batches = new Map<string, [ReleaseEvent, ...ReleaseEvent[]]>();
  for (const event of oldestFirst(events)) {
    const batch = batches.get(batchKey(event));
    if (batch) {
      batch.push(event);
    } else {
      batches.set(batchKey(event), [event]);
    }
  }
  return [...batches.values()].sort((a, b) => b.at(-1)!.seq - a.at(-1)!.seq);
}
