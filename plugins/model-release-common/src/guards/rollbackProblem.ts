import type { Rollback } from '../model/release';

/**
 * Why a release cannot be rolled back like this, or `undefined` when it can: to the checkpoint that it
 * releases, nothing would change.
 *
 * @public
 */
export function rollbackProblem(
  { type, target }: Rollback,
  checkpointId: string | undefined,
): string | undefined {
  return type === 'checkpoint' && target === checkpointId
    ? `${target} is the checkpoint under review. Name an earlier checkpoint or a feature flag.`
    : undefined;
}
