import type { ReleaseEvent } from '@model-release/backstage-plugin-model-release-common';

/** Events in the order in which they happened. */
export function oldestFirst(events: readonly ReleaseEvent[]): ReleaseEvent[] {
  return [...events].sort((a, b) => a.seq - b.seq);
}
