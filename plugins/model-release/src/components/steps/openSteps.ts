import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { canAdvance, may } from '../../common/verdicts';
import type { Viewer } from '../../common/viewer';

/** The steps that are open when somebody comes to the page: those that wait for them. */
export function openAtFirst(
  steps: readonly StepDetail[],
  viewer: Viewer,
): string[] {
  return steps
    .filter(
      step =>
        canAdvance(step, viewer) ||
        may(step, 'resubmit') ||
        (step.nobody?.cause === 'approver_left' && may(step, 'reassign')),
    )
    .map(step => step.key);
}
