import { coveredSteps } from '@model-release/backstage-plugin-model-release-common';
import { RunbookRule } from './rule';

/** A signature confirms earlier steps, so there must be at least one. */
export const approvalsCover: RunbookRule = ({ spec }) =>
  spec.steps.flatMap((step, index) =>
    step.type !== 'approval' ||
    coveredSteps(spec.steps, step.key).some(key => key !== step.key)
      ? []
      : [
          {
            path: ['spec', 'steps', index, 'dependsOn'],
            message: `must name at least one earlier step, or “${step.key}” would approve nothing`,
          },
        ],
  );
