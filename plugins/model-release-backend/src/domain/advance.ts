import {
  isDoneStep,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import { announceStep } from './notices/announceStep';
import { releasePayload } from './releasePayload';
import { ReleaseDraft } from './ReleaseDraft';
import { subjectOf } from './subjectOf';

function activate(draft: ReleaseDraft, step: Step): void {
  const { now, dueAt, newId } = draft.context;
  draft.changeStep(step.key, {
    status: 'active',
    activatedAt: now,
    dueAt: dueAt(step.sla, now),
    pausedRemaining: undefined,
  });
  draft.record(
    'step.activated',
    { owners: step.owners, dueAt: draft.step(step.key).dueAt },
    step.key,
  );
  if (step.webhook) {
    draft.deliver({
      id: `msg_${newId()}`,
      stepKey: step.key,
      target: step.webhook.target,
      payload: releasePayload(draft.release, draft.context),
    });
    return;
  }
  announceStep(draft, step.key);
}

/** Whether there is a sign-off, and every step but the webhooks is done. */
function isSignedOff(steps: ReadonlyArray<Step>): boolean {
  return (
    steps.some(step => step.type === 'approval') &&
    steps.every(step => step.type === 'webhook' || isDoneStep(step.status))
  );
}

/** A webhook announces an approval, so it is blocked by all sign-offs, whatever it depends on. */
function mayOpen(draft: ReleaseDraft, step: Step): boolean {
  return (
    step.status === 'blocked' &&
    step.dependsOn.every(key => isDoneStep(draft.step(key).status)) &&
    (step.type !== 'webhook' || draft.release.status === 'approved')
  );
}

/**
 * Advances a release after a step was completed: activates every step whose dependencies are done,
 * and moves the release to `approved` and `released` when it is time.
 */
export function advance(draft: ReleaseDraft): void {
  if (
    draft.release.status === 'in_review' &&
    isSignedOff(draft.release.steps)
  ) {
    draft.changeStatus('approved');
    draft.record('release.approved');
  }
  for (const step of draft.release.steps) {
    if (mayOpen(draft, step)) {
      activate(draft, step);
    }
  }
  if (
    draft.release.status === 'approved' &&
    draft.release.steps.every(step => isDoneStep(step.status))
  ) {
    draft.changeStatus('released');
    draft.record('release.released');
    draft.notify({
      recipients: [draft.release.requester],
      title: `Released: ${subjectOf(draft.release)}`,
      description: 'All steps are complete.',
      topic: 'release-closed',
    });
  }
}
