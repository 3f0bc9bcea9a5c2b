import {
  CommandBodies,
  denySigner,
  listNames,
  ModelReleaseError,
  namedApproverOf,
  nameOf,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import { announceStep } from '../notices/announceStep';
import { ReassignmentTarget } from '../command';
import { placeFor } from '../notices/naming';
import { ReleaseDraft } from '../ReleaseDraft';
import { withRequiredSigner } from '../withRequiredSigner';

/** The current owners by the step's rule; the previous ones when the catalog names nobody. */
function ownersOfRule(step: Step, { owners }: ReassignmentTarget): string[] {
  return 'owners' in owners
    ? owners.owners
    : step.reassignment?.from ?? step.owners;
}

function assertEligible(step: Step, target: ReassignmentTarget): void {
  if (target.eligibility === 'eligible') {
    return;
  }
  throw new ModelReleaseError(
    'owner_not_eligible',
    target.eligibility === 'unknown'
      ? `to: ${target.ref} is not a Group or User in the catalog.`
      : `to: “${step.title}” can be reassigned to ${listNames(
          ownersOfRule(step, target),
        )} or to one of their members; ${nameOf(target.ref)} is not one.`,
  );
}

/** A sign-off cannot be reassigned to somebody who may not sign it. */
function assertCanSign(draft: ReleaseDraft, step: Step, ref: string): void {
  const { release } = draft;
  const denial = step.approval && denySigner({ release, step }, ref);
  if (denial) {
    throw new ModelReleaseError('owner_not_eligible', `to: ${denial.message}`);
  }
}

/**
 * Reassigns a step to somebody who may own it. A sign-off keeps its required signer; an approver
 * named in the request loses the claim to this step.
 */
export function reassignStep(
  draft: ReleaseDraft,
  step: Step,
  { reason }: CommandBodies['reassign'],
  target: ReassignmentTarget,
): void {
  assertEligible(step, target);
  assertCanSign(draft, step, target.ref);
  const { actor, now } = draft.context;
  const { onBehalfOf } = draft;
  const owners = withRequiredSigner([target.ref], step);
  draft.changeStep(step.key, {
    owners,
    ownerSource: `reassigned by ${actor.ref}`,
    // The catalog was asked about the new owner just now.
    nobody: undefined,
    reassignment: {
      by: actor.ref,
      onBehalfOf,
      at: now,
      reason,
      from: ownersOfRule(step, target),
    },
  });
  const named = namedApproverOf(draft.release, step);
  const approver = named === target.ref ? undefined : named;
  draft.record(
    'step.reassigned',
    { from: step.owners, to: target.ref, reason, approver },
    step.key,
  );
  if (step.status === 'active') {
    announceStep(draft, step.key, {
      why: `Reassigned to you by ${placeFor(actor.ref)}: ${reason}`,
      recipients: [target.ref],
    });
  }
}
