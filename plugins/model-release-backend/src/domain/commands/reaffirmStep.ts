import {
  assertAllowed,
  CommandBodies,
  denyUnscanned,
  ModelReleaseError,
  needsAnswer,
  Step,
  StepResult,
} from '@model-release/backstage-plugin-model-release-common';
import { advance } from '../advance';
import { recordedResult } from '../auditCopies';
import { packetSeen } from '../packetSeen';
import { ReleaseDraft } from '../ReleaseDraft';

type Body = CommandBodies['reaffirm'];

/** A result that the rules let somebody confirm. */
type WorkResult = Extract<StepResult, { files: unknown }>;

/** Whoever sent back exactly this step gets an answer. */
function assertAnswered(step: Step, { comment }: Body): void {
  if (needsAnswer(step) && comment === undefined) {
    throw new ModelReleaseError(
      'comment_required',
      `comment: changes were requested of “${step.title}”: “${step.previousRound?.reopened.reason}”. Say why its result still holds.`,
      { field: 'comment' },
    );
  }
}

/** The earlier result, and that it was confirmed. When it was first given outlasts several rounds. */
function confirmed(
  result: WorkResult,
  { previousRound, files }: Step,
  { comment }: Body,
): WorkResult {
  const { completedAt = '', completedBy = '' } = previousRound ?? {};
  const first = result.reaffirmed ?? {
    firstCompletedAt: completedAt,
    firstCompletedBy: completedBy,
    firstCompletedOnBehalfOf: previousRound?.completedOnBehalfOf,
  };
  return { ...result, files, reaffirmed: { ...first, comment } };
}

/**
 * An owner of a reopened step confirms that its earlier result still holds: it is their result now. That
 * nothing it judges has changed, the rules have checked.
 */
export function reaffirmStep(
  draft: ReleaseDraft,
  step: Step,
  body: Body,
): void {
  const packet = packetSeen(draft, step, body.packetDigest);
  assertAnswered(step, body);
  assertAllowed(denyUnscanned(...step.files));
  const { actor, now } = draft.context;
  const result = confirmed(step.result as WorkResult, step, body);
  draft.keepPacket(packet);
  draft.changeStep(step.key, {
    status: 'completed',
    completedAt: now,
    completedBy: actor.ref,
    completedOnBehalfOf: draft.onBehalfOf,
    result,
  });
  draft.record(
    'step.reaffirmed',
    { result: recordedResult(result), packetDigest: packet.digest },
    step.key,
  );
  advance(draft);
}
