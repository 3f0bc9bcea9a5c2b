import {
  CommandBodies,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import { ReleaseDraft } from '../ReleaseDraft';

function resumedDueAt(step: Step, now: string): string | undefined {
  return step.pausedRemaining === undefined
    ? undefined
    : new Date(new Date(now).getTime() + step.pausedRemaining).toISOString();
}

/** The requester answers a change request: the step goes back to its owners and its clock goes on. */
export function resubmitStep(
  draft: ReleaseDraft,
  step: Step,
  { comment }: CommandBodies['resubmit'],
): void {
  draft.changeStep(step.key, {
    status: 'active',
    dueAt: resumedDueAt(step, draft.context.now),
    pausedRemaining: undefined,
    changeRequest: undefined,
  });
  draft.record('step.resubmitted', { comment }, step.key);
  draft.notify({
    recipients: step.owners,
    title: `${step.title}: resubmitted, waits for you`,
    description: comment ?? draft.release.checkpoint.id,
    topic: 'step-active',
  });
}
