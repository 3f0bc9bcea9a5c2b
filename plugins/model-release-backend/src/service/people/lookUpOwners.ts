import {
  isDoneStep,
  Release,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import { Command, OwnersFound, ReassignmentTarget } from '../../domain/command';
import { StepOwners } from '../../domain/stepOwners';
import { ModelDirectory } from '../../ports/ModelDirectory';
import { OwnerDirectory } from '../../ports/OwnerDirectory';

export interface OwnerLookupDependencies {
  models: Pick<ModelDirectory, 'load' | 'accountableOwner'>;
  owners: Pick<OwnerDirectory, 'resolve' | 'eligibility'>;
}

/** What the catalog says now; the same for all releases of one model under one runbook version. */
export interface OwnersNow {
  /** By the key of the step; empty when the catalog does not have the model any more. */
  steps: ReadonlyMap<string, StepOwners>;
  modelOwner?: string;
}

/** Looks the owners of all steps up again. */
export async function lookUpOwners(
  { models, owners }: OwnerLookupDependencies,
  { entityRef, steps }: Pick<Release, 'entityRef' | 'steps'>,
): Promise<OwnersNow> {
  const model = await models.load(entityRef);
  if (!model) {
    return { steps: new Map() };
  }
  const [resolved, accountable] = await Promise.all([
    owners.resolve(model, steps),
    models.accountableOwner(model),
  ]);
  return {
    steps: new Map(steps.map((step, index) => [step.key, resolved[index]])),
    modelOwner: accountable.owner,
  };
}

/** Whoever got a step by reassignment; whom a sign-off requires stands behind them. */
function keepsReassignment(
  { owners }: OwnerLookupDependencies,
  step: Step,
  found: StepOwners,
): Promise<boolean> {
  const [holder] = step.owners;
  return step.reassignment && 'owners' in found
    ? owners
        .eligibility(holder, found.owners)
        .then(eligibility => eligibility === 'eligible')
    : Promise.resolve(true);
}

/** The command that takes over what the catalog says now. */
export async function toRefresh(
  dependencies: OwnerLookupDependencies,
  release: Release,
  { steps, modelOwner }: OwnersNow,
): Promise<Extract<Command, { name: 'refresh-owners' }>> {
  const found: Record<string, OwnersFound> = {};
  for (const step of release.steps) {
    const owners = steps.get(step.key);
    if (owners && !isDoneStep(step.status)) {
      found[step.key] = {
        owners,
        keepsReassignment: await keepsReassignment(dependencies, step, owners),
      };
    }
  }
  const body = { expectedVersion: release.version };
  return { name: 'refresh-owners', body, found, modelOwner };
}

/** What the catalog says of giving a step to somebody. */
export async function toTarget(
  dependencies: OwnerLookupDependencies,
  release: Release,
  step: Step,
  ref: string,
): Promise<ReassignmentTarget> {
  const { steps } = await lookUpOwners(dependencies, release);
  const owners = steps.get(step.key) ?? {
    problem: `${release.entityRef} is not in the catalog any more.`,
  };
  const eligibleThrough =
    'owners' in owners ? owners.owners : step.reassignment?.from ?? step.owners;
  return {
    ref,
    owners,
    eligibility: await dependencies.owners.eligibility(ref, eligibleThrough),
  };
}
