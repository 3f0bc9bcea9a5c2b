import {
  capacitiesOf,
  CommandBodies,
  Signature,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import { advance } from '../advance';
import { KeptPacket } from '../decision';
import { packetSeen } from '../packetSeen';
import { voidSignatures } from '../reopenSteps';
import { ReleaseDraft } from '../ReleaseDraft';

/** The required Group or User that this signature counts for, if any. */
function fulfilled(draft: ReleaseDraft, step: Step): string | undefined {
  const { context, onBehalfOf } = draft;
  const capacity = capacitiesOf(context.actor).find(
    candidate => candidate.onBehalfOf === onBehalfOf,
  );
  const required = step.approval?.include;
  return required !== undefined && capacity?.ownershipRefs.includes(required)
    ? required
    : undefined;
}

/** Whether enough different people have signed, with the required one among them. */
function isSigned(step: Step, signatures: readonly Signature[]): boolean {
  const { count = 1, include } = step.approval ?? {};
  return (
    signatures.length >= count &&
    (include === undefined ||
      signatures.some(signature => signature.fulfils === include))
  );
}

/**
 * Signatures count together only when they are for the same packet. Others are void: a newer
 * version of this plugin can compose packets differently.
 */
function withoutOthers(
  draft: ReleaseDraft,
  step: Step,
  { digest }: KeptPacket,
): Step {
  if (step.signatures.some(({ packetDigest }) => packetDigest !== digest)) {
    voidSignatures(draft, step);
  }
  return draft.step(step.key);
}

/**
 * An owner signs the packet they reviewed. The step is completed once enough different people have.
 */
export function approveStep(
  draft: ReleaseDraft,
  before: Step,
  body: CommandBodies['approve'],
): void {
  const packet = packetSeen(draft, before, body.packetDigest);
  const step = withoutOthers(draft, before, packet);
  const { actor, now } = draft.context;
  if (step.signatures.some(signature => signature.by === actor.ref)) {
    return;
  }
  const signature: Signature = {
    by: actor.ref,
    onBehalfOf: draft.onBehalfOf,
    fulfils: fulfilled(draft, step),
    at: now,
    packetDigest: body.packetDigest,
    comment: body.comment,
  };
  const signatures = [...step.signatures, signature];
  draft.keepPacket(packet);
  draft.record('step.approved', { ...signature }, step.key);
  if (!isSigned(step, signatures)) {
    draft.changeStep(step.key, { signatures });
    return;
  }
  const result = { type: 'approval' as const, signatures };
  draft.changeStep(step.key, {
    status: 'completed',
    completedAt: now,
    completedBy: actor.ref,
    completedOnBehalfOf: draft.onBehalfOf,
    signatures,
    result,
  });
  draft.record('step.completed', { result }, step.key);
  advance(draft);
}
