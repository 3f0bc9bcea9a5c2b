import {
  isWaiting,
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
    isWaiting(release, step) && step.dueAt !== undefined && step.dueAt < now
  );
}
