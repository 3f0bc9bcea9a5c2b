import {
  ReleaseAction,
  STEP_ACTIONS,
  StepAction,
} from '@model-release/backstage-plugin-model-release-common';

/** Whether something is done to a step, and not to the release as a whole. */
export function isStepAction(
  action: StepAction | ReleaseAction,
): action is StepAction {
  return STEP_ACTIONS.some(other => other === action);
}
