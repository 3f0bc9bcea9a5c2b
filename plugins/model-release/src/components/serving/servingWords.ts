import type {
  Serving,
  ServingRelease,
} from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import type { Part } from '../../common/phrase';
import type { StateWords } from '../status/releaseState';

/** More are counted. */
const SHOWN_PENDING = 3;

/** One environment, as a line says it. */
export interface ServingLine {
  environment: string;
  current?: ServingRelease;
  /** Whether it is known that nothing was released there. */
  isEmpty: boolean;
  pending: ServingRelease[];
  /** How many more are on their way. */
  more: number;
}

/** What serves of one model, by environment; nothing where nothing can be said. */
export function servingLines(
  servings: readonly Serving[],
  model: string | undefined,
): ServingLine[] {
  return servings
    .filter(serving => serving.model === model)
    .filter(({ current, pending }) => current || pending.length > 0)
    .map(({ environment, current, released, pending }) => ({
      environment,
      current,
      isEmpty: released.length === 0,
      pending: pending.slice(0, SHOWN_PENDING),
      more: Math.max(0, pending.length - SHOWN_PENDING),
    }));
}

/** How a release relates to what serves, in badges; none of one that was not released. */
export function standingOf(
  servings: readonly Serving[],
  id: string,
): StateWords[] {
  const serving = servings.find(({ released }) =>
    released.some(release => release.id === id),
  );
  const release = serving?.released.find(each => each.id === id);
  if (!serving || !release) {
    return [];
  }
  const { supersededBy, rollbackOf, isRollbackTarget } = release;
  const named = (checkpoint: string): Part => ({ text: checkpoint });
  return [
    ...(serving.current?.id === id
      ? [{ label: say('serving.current'), tone: 'ok' as const }]
      : []),
    ...(supersededBy
      ? [
          {
            label: say('serving.supersededBy', {
              checkpoint: named(supersededBy.checkpoint),
            }),
            tone: 'plain' as const,
          },
        ]
      : []),
    ...(rollbackOf
      ? [
          {
            label: say('serving.rollbackOf', {
              checkpoint: named(rollbackOf.checkpoint),
            }),
            tone: 'soon' as const,
          },
        ]
      : []),
    ...(isRollbackTarget
      ? [{ label: say('serving.rollbackTarget'), tone: 'plain' as const }]
      : []),
  ];
}

/** The release that serves an environment now, where it is one of this checkpoint. */
export function servingNow(
  servings: readonly Serving[],
  place: { environment: string; model?: string; checkpoint: string },
): ServingRelease | undefined {
  const current = servings.find(
    ({ environment, model }) =>
      environment === place.environment && model === place.model,
  )?.current;
  return current?.checkpoint.id === place.checkpoint ? current : undefined;
}
