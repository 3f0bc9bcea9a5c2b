import {
  isOpenRelease,
  Release,
  Step,
} from '@model-release/backstage-plugin-model-release-common';

const ASKING: ReadonlyArray<Step['status']> = [
  'active',
  'changes_requested',
  'failed',
];

/** What a notice about a step rests on: see `settledFor`. */
function groundsOf(step: Step): string {
  const { status, activatedAt, owners, signatures, nobody, changeRequest } =
    step;
  return JSON.stringify([
    status,
    activatedAt,
    owners,
    signatures.length,
    nobody?.since,
    changeRequest?.at,
  ]);
}

/** Whether notices of a release that asked somebody for something may ask for it no longer. */
export function settlesNotices(before: Release, after: Release): boolean {
  const hasEnded = isOpenRelease(before.status) && !isOpenRelease(after.status);
  return (
    hasEnded ||
    before.requester !== after.requester ||
    before.steps.some(
      (step, index) =>
        (ASKING.includes(step.status) || step.nobody !== undefined) &&
        groundsOf(step) !== groundsOf(after.steps[index]),
    )
  );
}
