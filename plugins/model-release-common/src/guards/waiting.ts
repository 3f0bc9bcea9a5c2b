import { isOpenRelease } from '../states/releaseStates';
import { Release } from '../model/release';
import { Step } from '../model/step';

/** Whether a step is in progress: active in a release that has not ended. @public */
export function isWaiting(
  release: Pick<Release, 'status'>,
  step: Pick<Step, 'status'>,
): boolean {
  return step.status === 'active' && isOpenRelease(release.status);
}

/**
 * Whether a step is listed for its owners: it waits, or its webhook failed and only they can have it
 * delivered again.
 *
 * @public
 */
export function needsOwner(
  release: Pick<Release, 'status'>,
  step: Pick<Step, 'status'>,
): boolean {
  const isUndone = step.status === 'active' || step.status === 'failed';
  return isUndone && isOpenRelease(release.status);
}

/** The earliest due date of everything that waits in a release. @public */
export function earliestDueAt(
  release: Pick<Release, 'status'> & {
    steps: ReadonlyArray<Pick<Step, 'status' | 'dueAt'>>;
  },
): string | undefined {
  return release.steps
    .filter(step => isWaiting(release, step))
    .map(step => step.dueAt)
    .filter(dueAt => dueAt !== undefined)
    .sort()
    .at(0);
}
