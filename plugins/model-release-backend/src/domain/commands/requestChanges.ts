import {
  CommandBodies,
  coveredSteps,
  isDoneStep,
  ModelReleaseError,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import { keepPacket } from '../keepPacket';
import { reopenSteps, voidSignatures } from '../reopenSteps';
import { ReleaseDraft } from '../ReleaseDraft';
import { subjectOf } from '../subjectOf';

type Body = CommandBodies['request-changes'];

function assertRedoable(draft: ReleaseDraft, step: Step, keys: string[]): void {
  if (step.type !== 'approval') {
    throw new ModelReleaseError(
      'invalid_request',
      `steps: only an approval step can name steps to redo; “${step.title}” is of type ${step.type}.`,
    );
  }
  const covered = coveredSteps(draft.release.steps, step.key);
  for (const key of keys) {
    if (!covered.includes(key) || !isDoneStep(draft.step(key).status)) {
      throw new ModelReleaseError(
        'invalid_request',
        `steps: “${key}” is not a completed step that this sign-off covers; those are ${covered.join(
          ', ',
        )}.`,
      );
    }
  }
}

function sendBack(draft: ReleaseDraft, step: Step, comment: string): void {
  const { actor, now, daysLeft } = draft.context;
  voidSignatures(draft, step);
  draft.changeStep(step.key, {
    status: 'changes_requested',
    // The SLA is paused: what is left of it is kept until the step is resubmitted.
    pausedRemaining: daysLeft(step.dueAt ?? now, now),
    dueAt: undefined,
    changeRequest: {
      by: actor.ref,
      onBehalfOf: draft.onBehalfOf,
      at: now,
      comment,
    },
  });
  draft.notify({
    recipients: [draft.release.requester],
    title: `Changes requested: ${step.title} (${subjectOf(draft.release)})`,
    description: comment,
    topic: 'changes-requested',
    stepKey: step.key,
    asksWhile: 'changes_requested',
  });
}

/**
 * Returns a step to the requester or, from a sign-off that names earlier steps, returns those to
 * their owners.
 */
export function requestChanges(
  draft: ReleaseDraft,
  step: Step,
  { steps, comment }: Body,
): void {
  if (steps) {
    assertRedoable(draft, step, steps);
  }
  const packetDigest = keepPacket(draft, step.key);
  draft.record(
    'step.changes_requested',
    { comment, steps, packetDigest },
    step.key,
  );
  if (steps) {
    reopenSteps(draft, steps, {
      cause: 'changes_requested',
      reason: comment,
      signOff: step.key,
    });
  } else {
    sendBack(draft, step, comment);
  }
}
