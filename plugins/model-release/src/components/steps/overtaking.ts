import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import { actor } from '../../common/people';
import type { Part } from '../../common/phrase';
import { canAdvance } from '../../common/verdicts';
import type { Viewer } from '../../common/viewer';

/**
 * What is said to somebody who could have completed a step when another person was faster; nothing
 * where nobody was.
 *
 * @param before - the step as it was on the page until now
 */
export function overtaking(
  before: StepDetail,
  step: StepDetail,
  viewer: Viewer,
): Part | undefined {
  if (!canAdvance(before, viewer) || canAdvance(step, viewer)) {
    return undefined;
  }
  const { status, completedBy, completedOnBehalfOf, changeRequest } = step;
  if (status === 'completed' && completedBy && completedBy !== viewer.ref) {
    const by = { by: completedBy, onBehalfOf: completedOnBehalfOf };
    return say('steps.justCompleted', { who: actor(by) });
  }
  return status === 'changes_requested' &&
    changeRequest &&
    changeRequest.by !== viewer.ref
    ? say('steps.changesJustRequested', { who: actor(changeRequest) })
    : undefined;
}
