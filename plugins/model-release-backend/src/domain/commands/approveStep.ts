import {
  CommandBodies,
  ModelReleaseError,
  Signature,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import { advance } from '../advance';
import { packetOf } from '../packet';
import { ReleaseDraft } from '../ReleaseDraft';

function assertSamePacket(draft: ReleaseDraft, step: Step, seen: string): void {
  const current = draft.context.digest(packetOf(draft.release, step.key));
  if (current !== seen) {
    throw new ModelReleaseError(
      'stale_packet',
      `You saw packet ${seen}; it is ${current} now. Nothing was signed: look at what changed first.`,
      { packetDigest: current },
    );
  }
}

/** An owner signs the packet they saw. The step is done when enough distinct people have. */
export function approveStep(
  draft: ReleaseDraft,
  step: Step,
  body: CommandBodies['approve'],
): void {
  assertSamePacket(draft, step, body.packetDigest);
  const { actor, now } = draft.context;
  if (step.signatures.some(signature => signature.by === actor.ref)) {
    return;
  }
  const signature: Signature = {
    by: actor.ref,
    at: now,
    packetDigest: body.packetDigest,
    comment: body.comment,
  };
  const signatures = [...step.signatures, signature];
  draft.record('step.approved', { ...signature }, step.key);
  if (signatures.length < (step.approval?.count ?? 1)) {
    draft.changeStep(step.key, { signatures });
    return;
  }
  const result = { type: 'approval' as const, signatures };
  draft.changeStep(step.key, {
    status: 'completed',
    completedAt: now,
    completedBy: actor.ref,
    signatures,
    result,
  });
  draft.record('step.completed', { result }, step.key);
  advance(draft);
}
