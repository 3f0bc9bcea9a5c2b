import {
  CommandBodies,
  Sla,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import { announceStep } from '../announceStep';
import { ReleaseDraft } from '../ReleaseDraft';

/** The business days that were left when the clock stopped; the last day is never cut short. */
function slaLeft({ pausedRemaining = 0 }: Step): Sla {
  return pausedRemaining > 0
    ? { businessDays: pausedRemaining }
    : { sameDay: true };
}

/** The requester answers a change request: the step goes back to its owners and its clock goes on. */
export function resubmitStep(
  draft: ReleaseDraft,
  step: Step,
  { comment }: CommandBodies['resubmit'],
): void {
  const { now, dueAt } = draft.context;
  draft.changeStep(step.key, {
    status: 'active',
    dueAt: dueAt(slaLeft(step), now),
    pausedRemaining: undefined,
    changeRequest: undefined,
  });
  draft.record('step.resubmitted', { comment }, step.key);
  announceStep(draft, step.key, {
    why: comment === undefined ? 'resubmitted' : `resubmitted: ${comment}`,
  });
}
