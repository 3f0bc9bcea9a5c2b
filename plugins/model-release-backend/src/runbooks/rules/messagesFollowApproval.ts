import { coveredSteps } from '@model-release/backstage-plugin-model-release-common';
import { RunbookRule } from './rule';

/** A message says that something was approved, so a sign-off has to come before it. */
export const messagesFollowApproval: RunbookRule = ({ spec }) => {
  const approvals = spec.steps
    .filter(step => step.type === 'approval')
    .map(step => step.key);
  return spec.steps.flatMap((step, index) =>
    step.type !== 'webhook' ||
    coveredSteps(spec.steps, step.key).some(key => approvals.includes(key))
      ? []
      : [
          {
            path: ['spec', 'steps', index, 'dependsOn'],
            message: `has to rest on a sign-off, or “${step.key}” would tell of an approval that nobody gave`,
          },
        ],
  );
};
