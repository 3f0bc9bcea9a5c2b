import {
  coveredSteps,
  isDoneStep,
  judgedParts,
  PreviousRound,
  Reopening,
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

/** Why steps are reopened, as far as it is the same for all of them. */
export type ReopenCause = Pick<
  Reopening,
  'cause' | 'reason' | 'signOff' | 'parts'
>;

/** How the step was completed, and why it is open again; nothing when it never was. */
function previousRound(
  draft: ReleaseDraft,
  step: Step,
  { parts, ...cause }: ReopenCause,
  redone: readonly string[],
): PreviousRound | undefined {
  const { completedAt, completedBy, completedOnBehalfOf } = step;
  const completed = isDoneStep(step.status)
    ? {
        completedAt,
        completedBy,
        completedOnBehalfOf,
        judged: judgedParts(step.reads, draft.before),
      }
    : step.previousRound;
  return (
    completed && {
      ...completed,
      reopened: {
        ...cause,
        by: draft.context.actor.ref,
        onBehalfOf: draft.onBehalfOf,
        at: draft.context.now,
        ...(parts && {
          parts: parts.filter(part => step.reads.includes(part)),
        }),
        ...(redone.length > 0 && { steps: [...redone] }),
      },
    }
  );
}

function block(
  draft: ReleaseDraft,
  step: Step,
  cause: ReopenCause,
  because: string[],
): void {
  voidSignatures(draft, step);
  draft.changeStep(step.key, {
    ...UNDONE,
    previousRound: previousRound(draft, step, cause, because),
    status: 'blocked',
    activatedAt: undefined,
    dueAt: undefined,
    ...withoutSignatures(step),
  });
  draft.record('step.blocked', { because }, step.key);
}

/** What the trail and the notices say. */
function reasonOf({ cause, reason }: ReopenCause): string {
  return cause === 'amended' ? `The request was amended: ${reason}` : reason;
}

function activateAgain(
  draft: ReleaseDraft,
  step: Step,
  cause: ReopenCause,
): void {
  const { now, dueAt } = draft.context;
  const reason = reasonOf(cause);
  voidSignatures(draft, step);
  draft.changeStep(step.key, {
    ...UNDONE,
    previousRound: previousRound(draft, step, cause, []),
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
  cause: ReopenCause,
): void {
  const { steps } = draft.release;
  const redoneBefore = (step: Step) =>
    coveredSteps(steps, step.key).filter(key => keys.includes(key));
  const restsOnAny = (step: Step) => redoneBefore(step).length > 0;
  for (const step of steps) {
    if (step.status !== 'blocked' && restsOnAny(step)) {
      block(draft, step, cause, redoneBefore(step));
    }
  }
  for (const step of draft.release.steps) {
    if (
      keys.includes(step.key) &&
      isDoneStep(step.status) &&
      !restsOnAny(step)
    ) {
      activateAgain(draft, step, cause);
    }
  }
}
