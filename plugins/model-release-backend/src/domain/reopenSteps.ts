import {
  coveredSteps,
  isDoneStep,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import { announceStep } from './notices/announceStep';
import { ReleaseDraft } from './ReleaseDraft';

/** What is reset when a step has to be redone. Its result stays, as a draft for the next round. */
const UNDONE: Partial<Step> = {
  completedAt: undefined,
  completedBy: undefined,
  completedOnBehalfOf: undefined,
  signatures: [],
  changeRequest: undefined,
  pausedRemaining: undefined,
};

/** Voids the signatures that a step has collected so far. */
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

/** Signatures are no draft for the next round: the next packet will be a different one. */
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
  announceStep(draft, step.key, { why: `Reopened: ${reason}` });
}

/**
 * Reopens steps and resets exactly the steps that depend on them, directly or not: those are
 * blocked until the reopened ones are completed.
 */
export function reopenSteps(
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
