import {
  isDoneStep,
  type StepStatus,
} from '@model-release/backstage-plugin-model-release-common';

/** How many steps are done. */
export function doneCount(steps: ReadonlyArray<{ status: StepStatus }>): {
  done: number;
  total: number;
} {
  return {
    done: steps.filter(step => isDoneStep(step.status)).length,
    total: steps.length,
  };
}
