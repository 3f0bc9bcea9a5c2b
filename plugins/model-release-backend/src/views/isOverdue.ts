import {
  Release,
  Step,
} from '@model-release/backstage-plugin-model-release-common';

/** Whether an open step is past its due date. Nothing is overdue in a release that has ended. */
export function isOverdue(
  release: Pick<Release, 'status'>,
  step: Pick<Step, 'status' | 'dueAt'>,
  now: string,
): boolean {
  return (
    (release.status === 'in_review' || release.status === 'approved') &&
    step.status === 'active' &&
    step.dueAt !== undefined &&
    step.dueAt < now
  );
}
