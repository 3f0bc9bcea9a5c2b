import {
  CreateReleaseRequest,
  ModelCardReading,
  ModelReleaseError,
  Prerequisite,
  Release,
  Runbook,
  RunbookPin,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import { advance } from './advance';
import { approverProblem, NamedApprover } from './approverProblem';
import { Decision, DecisionContext } from './decision';
import { assertPrerequisites } from './prerequisites';
import { ReleaseDraft } from './ReleaseDraft';
import { requesterProblem } from './requesterProblem';
import { StepOwners, StepWithOwners } from './stepOwners';

/** Everything needed to open a release, already read. */
export interface OpenReleaseInput {
  request: CreateReleaseRequest;
  runbook: Runbook;
  /** One for each step of the runbook, in order. */
  owners: StepOwners[];
  prerequisites: Prerequisite[];
  /** Missing where there is not exactly one; then a prerequisite says so. */
  modelOwner?: string;
  /** Present when the request names an approver. */
  approver?: NamedApprover;
  /** Missing when there is no readable card; then a prerequisite says so. */
  modelCard?: ModelCardReading;
}

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

/** The steps of the runbook, each with its owners. */
export function stepsWithOwners({
  runbook,
  owners,
}: Pick<OpenReleaseInput, 'runbook' | 'owners'>): StepWithOwners[] {
  return runbook.spec.steps.map((step, index) => ({
    step,
    owners: owners[index],
  }));
}

function openStep({ step: definition, owners }: StepWithOwners): Step {
  if ('problem' in owners) {
    throw new ModelReleaseError(
      'owner_unresolved',
      `“${definition.title}” has no owner: ${owners.problem}`,
      { step: definition.key },
    );
  }
  return {
    ...definition,
    version: 1,
    status: 'blocked',
    owners: owners.owners,
    ownerSource: owners.source,
    files: [],
    signatures: [],
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

/** @throws ModelReleaseError `approver_not_eligible` */
function assertApprover(input: OpenReleaseInput, requester: string): void {
  const { approver } = input;
  const problem =
    approver && approverProblem(approver, requester, stepsWithOwners(input));
  if (problem) {
    throw new ModelReleaseError('approver_not_eligible', problem);
  }
}

/** @throws ModelReleaseError `person_required` */
function assertRequester(
  { runbook }: OpenReleaseInput,
  { actor }: DecisionContext,
): void {
  const problem = requesterProblem(actor, runbook);
  if (problem) {
    throw new ModelReleaseError('person_required', problem, { by: actor.ref });
  }
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
    steps: stepsWithOwners(input).map(openStep),
  };
}

/**
 * Opens a release: pins the runbook, stores the owners with their source, opens the first steps.
 *
 * @throws ModelReleaseError `person_required`, `missing_prerequisites`, `approver_not_eligible` or `owner_unresolved`
 */
export function openRelease(
  input: OpenReleaseInput,
  context: DecisionContext,
): Decision {
  assertRequester(input, context);
  assertPrerequisites(input.prerequisites);
  assertApprover(input, context.actor.ref);
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
  return draft.toDecision();
}
