import type { ReleaseEvent } from '@model-release/backstage-plugin-model-release-common';
import type { Viewer } from '../../../../common/viewer';
import { hasVoidApproval } from '../../common/reopening';

/**
 * Whether a sign-off has a round that its reader should know of: they judged it before, somebody
 * requested changes of it, or an approval became void.
 */
export function isLaterRound(
  events: readonly ReleaseEvent[],
  stepKey: string,
  { ref }: Pick<Viewer, 'ref'>,
): boolean {
  const own = events.filter(event => event.stepKey === stepKey);
  const isMine = ({ actor, onBehalfOf }: ReleaseEvent) =>
    [actor, onBehalfOf].includes(ref);
  return (
    own.some(({ type }) => type === 'step.changes_requested') ||
    own.some(event => event.type === 'step.approved' && isMine(event)) ||
    hasVoidApproval(events, stepKey)
  );
}
