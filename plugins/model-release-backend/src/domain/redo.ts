import {
  coveredSteps,
  isDoneStep,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import { announceStep } from './announceStep';
import { ReleaseDraft } from './ReleaseDraft';

/** What a step loses when it has to be done again. Its result stays, as a start for the next round. */
const UNDONE: Partial<Step> = {
  completedAt: undefined,
  completedBy: undefined,
  completedOnBehalfOf: undefined,
  signatures: [],
  changeRequest: undefined,
  pausedRemaining: undefined,
};

/** Takes back the approvals that a step has collected so far. */
export function voidSignatures(draft: ReleaseDraft, step: Step): void {
  if (step.signatures.length > 0) {
    draft.changeStep(step.key, { signatures: [] });
    draft.record(
      'step.approval_voided',
      { signers: step.signatures.map(signature => signature.by) },
      step.key,
    );
  }
}

/** What was signed is no start for the next round: it says nothing of what is to be signed then. */
function withoutSignatures({ type }: Step): Partial<Step> {
  return type === 'approval' ? { result: undefined } : {};
}

function block(draft: ReleaseDraft, step: Step, because: string[]): void {
  voidSignatures(draft, step);
  draft.changeStep(step.key, {
    ...UNDONE,
    status: 'blocked',
    activatedAt: undefined,
    dueAt: undefined,
    ...withoutSignatures(step),
  });
  draft.record('step.blocked', { because }, step.key);
}

function activateAgain(draft: ReleaseDraft, step: Step, reason: string): void {
  const { now, dueAt } = draft.context;
  voidSignatures(draft, step);
  draft.changeStep(step.key, {
    ...UNDONE,
    status: 'active',
    activatedAt: now,
    dueAt: dueAt(step.sla, now),
    ...withoutSignatures(step),
  });
  draft.record('step.reopened', { reason }, step.key);
  announceStep(draft, step.key, { why: `open again: ${reason}` });
}

/**
 * Opens steps again and takes back exactly what rests on them: every step that depends on one of
 * them, directly or not, waits until they are done.
 */
export function redoSteps(
  draft: ReleaseDraft,
  keys: readonly string[],
  reason: string,
): void {
  const { steps } = draft.release;
  const restsOnAny = (step: Step) =>
    coveredSteps(steps, step.key).some(key => keys.includes(key));
  for (const step of steps) {
    if (step.status !== 'blocked' && restsOnAny(step)) {
      block(draft, step, [...keys]);
    }
  }
  for (const step of draft.release.steps) {
    if (
      keys.includes(step.key) &&
      isDoneStep(step.status) &&
      !restsOnAny(step)
    ) {
      activateAgain(draft, step, reason);
    }
  }
}
