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
  owners: Pick<OwnerDirectory, 'resolve' | 'eligibility' | 'peopleNow'>;
}

/**
 * The current owners according to the catalog; the same for all releases of one model under one
 * runbook version.
 */
export interface OwnersNow {
  /** By the key of the step; empty when the model is no longer in the catalog. */
  steps: ReadonlyMap<string, StepOwners>;
  modelOwner?: string;
}

/** Looks up the owners of all steps again. */
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

/** The assignee comes first; the required signer of a sign-off comes after. */
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

/** Everybody on whom it depends who could act on a release: owners before and after, and the approver. */
function refsOf(
  { approver, steps }: Release,
  found: Readonly<Record<string, OwnersFound>>,
): string[] {
  const owners = steps
    .filter(({ status }) => !isDoneStep(status))
    .flatMap(step => {
      const { owners: now } = found[step.key] ?? { owners: { problem: '' } };
      return [...step.owners, ...('owners' in now ? now.owners : [])];
    });
  return [...new Set(approver === undefined ? owners : [...owners, approver])];
}

/**
 * The command that refreshes owners from the catalog. Who is behind them is not looked up for a model that
 * the catalog does not have: one that is just filled again has no people yet either, and would have
 * everybody told that nobody can act.
 */
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
  return {
    name: 'refresh-owners',
    body: { expectedVersion: release.version },
    found,
    behind:
      steps.size > 0
        ? await dependencies.owners.peopleNow(refsOf(release, found))
        : new Map(),
    modelOwner,
  };
}

/** What the catalog says about reassigning a step to somebody. */
export async function toTarget(
  dependencies: OwnerLookupDependencies,
  release: Release,
  step: Step,
  ref: string,
): Promise<ReassignmentTarget> {
  const { steps } = await lookUpOwners(dependencies, release);
  const owners = steps.get(step.key) ?? {
    problem: `${release.entityRef} is no longer in the catalog.`,
  };
  const eligibleThrough =
    'owners' in owners ? owners.owners : step.reassignment?.from ?? step.owners;
  return {
    ref,
    owners,
    eligibility: await dependencies.owners.eligibility(ref, eligibleThrough),
  };
}
