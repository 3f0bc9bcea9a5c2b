import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { mainAction, may } from './standing';

/** The steps that are open when somebody comes to the page: those that wait for them. */
export function openAtFirst(steps: readonly StepDetail[]): string[] {
  return steps
    .filter(step => may(step, mainAction(step)) || may(step, 'resubmit'))
    .map(step => step.key);
}
