import {
  ModelReleaseError,
  Release,
  Runbook,
  RunbookPin,
} from '@model-release/backstage-plugin-model-release-common';
import { advance } from '../advance';
import { Decision, DecisionContext } from '../decision';
import { noteNobody } from '../staffing/noteNobody';
import { assertOpenable } from './openingProblems';
import { newStep, OpenReleaseInput, stepsWithOwners } from './OpenReleaseInput';
import { ReleaseDraft } from '../ReleaseDraft';

/** The runbook version that a release follows. */
export function pinOf(runbook: Runbook): RunbookPin {
  return {
    name: runbook.metadata.name,
    version: runbook.spec.version,
    digest: runbook.digest,
    title: runbook.metadata.title,
    risk: runbook.spec.risk,
  };
}

/** Narrows the types: the prerequisites have ensured that nothing is missing. */
function requiredParts({ request, modelCard, modelOwner }: OpenReleaseInput) {
  const { rollback, evaluation, intendedUse } = request;
  if (!rollback || !evaluation || !intendedUse || !modelCard || !modelOwner) {
    throw new ModelReleaseError(
      'missing_prerequisites',
      'rollback, evaluation, intendedUse, a model card, and one accountable owner are required.',
    );
  }
  return { rollback, evaluation, intendedUse, modelCard, modelOwner };
}

function newRelease(
  input: OpenReleaseInput,
  context: DecisionContext,
): Release {
  const { request, runbook, prerequisites } = input;
  return {
    ...requiredParts(input),
    id: context.newId(),
    // The draft increments it: the stored release starts at 1.
    version: 0,
    status: 'in_review',
    entityRef: request.entityRef,
    model: request.model,
    checkpoint: request.checkpoint,
    environment: request.environment,
    approver: request.approver,
    comment: request.comment,
    runbook: pinOf(runbook),
    requester: context.actor.ref,
    createdAt: context.now,
    updatedAt: context.now,
    prerequisites,
    steps: stepsWithOwners(input).map(newStep),
  };
}

/**
 * Opens a release: pins the runbook, stores the owners with their source, opens the first steps.
 *
 * @throws ModelReleaseError `person_required`, `missing_prerequisites`, `approver_not_eligible`,
 * `owner_unresolved` or `nobody_can_act`
 */
export function openRelease(
  input: OpenReleaseInput,
  context: DecisionContext,
): Decision {
  assertOpenable(input, context.actor);
  const release = newRelease(input, context);
  const draft = ReleaseDraft.of(release, context);
  const { steps, ...subject } = release;
  draft.record('release.opened', {
    ...subject,
    owners: Object.fromEntries(
      steps.map(step => [step.key, [step.owners, step.ownerSource]]),
    ),
  });
  advance(draft);
  noteNobody(draft, input.behind);
  return draft.toDecision();
}
