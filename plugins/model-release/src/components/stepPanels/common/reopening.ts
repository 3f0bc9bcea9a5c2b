import type { ReleaseEvent } from '@model-release/backstage-plugin-model-release-common';
import { oldestFirst } from '../../../common/oldestFirst';

/** Whether the last thing that happened to a sign-off's signatures is that they became void. */
export function hasVoidApproval(
  events: readonly ReleaseEvent[],
  stepKey: string,
): boolean {
  const last = oldestFirst(events).findLast(
    event =>
      event.stepKey === stepKey &&
      (event.type === 'step.approved' || event.type === 'step.approval_voided'),
  );
  return last?.type === 'step.approval_voided';
}
