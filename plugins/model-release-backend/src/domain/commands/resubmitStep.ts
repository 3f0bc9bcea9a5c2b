import {
  CommandBodies,
  Sla,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import { announceStep } from '../notices/announceStep';
import { ReleaseDraft } from '../ReleaseDraft';

/** The business days that were left when the SLA was paused, and at least the rest of the day. */
function slaLeft({ pausedRemaining = 0 }: Step): Sla {
  return pausedRemaining > 0
    ? { businessDays: pausedRemaining }
    : { sameDay: true };
}

/** The requester answers a change request: the step returns to its owners and its SLA resumes. */
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
    why: comment === undefined ? 'Resubmitted' : `Resubmitted: ${comment}`,
  });
}
