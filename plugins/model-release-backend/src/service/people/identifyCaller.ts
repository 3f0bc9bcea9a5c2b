import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Actor,
  Authorities,
  Delegation,
  isDirectPerson,
  Delegator,
} from '@model-release/backstage-plugin-model-release-common';
import { Caller } from '../../domain/Caller';
import { AccessDirectory } from '../../ports/AccessDirectory';
import { DelegationStore } from '../../ports/DelegationStore';
import { Freshness } from '../../lib/RecentAnswers';
import { ActorDirectory } from '../../ports/OwnerDirectory';

export interface CallerDependencies {
  accesses: Pick<AccessDirectory, 'accessOf'>;
  actors: Pick<ActorDirectory, 'identify' | 'ownershipOf'>;
  /** Who has a say over every release. */
  authorities: Authorities;
  delegations: Pick<DelegationStore, 'listInForce'>;
  clock: () => Date;
}

/** The current delegators of somebody, without those whom the catalog no longer has. */
async function delegatorsOf(
  { actors }: Pick<CallerDependencies, 'actors'>,
  { ref }: Actor,
  delegations: readonly Delegation[],
  freshness: Freshness,
): Promise<Delegator[]> {
  const absent = delegations
    .filter(({ delegate }) => delegate === ref)
    .map(({ delegator }) => delegator);
  const principals = await Promise.all(
    [...new Set(absent)].map(async delegator => ({
      ref: delegator,
      ownershipRefs: await actors.ownershipOf(delegator, freshness),
    })),
  );
  return principals.flatMap(({ ref: absentRef, ownershipRefs }) =>
    ownershipRefs ? [{ ref: absentRef, ownershipRefs }] : [],
  );
}

/**
 * Identifies the caller, their delegators, who has authority, and what the portal's policy allows:
 * everything a decision needs from outside, before its transaction begins.
 */
export async function identifyCaller(
  dependencies: CallerDependencies,
  credentials: BackstageCredentials,
  freshness: Freshness,
): Promise<Caller> {
  const now = dependencies.clock().toISOString();
  const [actor, access, delegations] = await Promise.all([
    dependencies.actors.identify(credentials, freshness),
    dependencies.accesses.accessOf(credentials, freshness),
    dependencies.delegations.listInForce(now),
  ]);
  if (!isDirectPerson(actor)) {
    return { actor, access, delegations };
  }
  const delegators = await delegatorsOf(
    dependencies,
    actor,
    delegations,
    freshness,
  );
  const { authorities } = dependencies;
  return { actor: { ...actor, delegators, authorities }, access, delegations };
}
