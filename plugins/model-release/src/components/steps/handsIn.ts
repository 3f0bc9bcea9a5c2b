import {
  coveredSteps,
  type ReleaseDetail,
  type StepDetail,
} from '@model-release/backstage-plugin-model-release-common';

type Handled = Pick<
  StepDetail,
  'completedBy' | 'completedOnBehalfOf' | 'signatures'
>;

/** Whose hand is in a step's result, and in whose place. */
export function handsIn(step: Handled) {
  return {
    by: [step.completedBy, ...step.signatures.map(({ by }) => by)],
    onBehalfOf: [
      step.completedOnBehalfOf,
      ...step.signatures.map(({ onBehalfOf }) => onBehalfOf),
    ],
  };
}

/** The steps below a sign-off that are somebody's work, in person or by somebody in their place. */
export function workOf(
  ref: string,
  signOff: Pick<StepDetail, 'key'>,
  release: Pick<ReleaseDetail, 'steps'>,
): StepDetail[] {
  const keys = coveredSteps(release.steps, signOff.key);
  return release.steps.filter(step => {
    const { by, onBehalfOf } = handsIn(step);
    return keys.includes(step.key) && [...by, ...onBehalfOf].includes(ref);
  });
}
