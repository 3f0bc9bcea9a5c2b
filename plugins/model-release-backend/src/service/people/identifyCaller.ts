import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Actor,
  Delegation,
  isDirectPerson,
  Delegator,
} from '@model-release/backstage-plugin-model-release-common';
import { Caller, ReleaseOffice } from '../releases/ReleaseOffice';

type Freshness = 'live' | 'recent';

/** The absent people whom somebody stands in for; those whom the catalog no longer knows are left out. */
async function delegatorsOf(
  { actors }: ReleaseOffice,
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
 * Finds out who is asking, for whom they stand in, and what the portal's policy lets them do: all
 * that a decision needs from outside, before its transaction begins.
 */
export async function identifyCaller(
  office: ReleaseOffice,
  credentials: BackstageCredentials,
  freshness: Freshness,
): Promise<Caller> {
  const now = office.clock().toISOString();
  const [actor, access, delegations] = await Promise.all([
    office.actors.identify(credentials, freshness),
    office.accesses.accessOf(credentials),
    office.delegations.listInForce(now),
  ]);
  if (!isDirectPerson(actor)) {
    return { actor, access, delegations };
  }
  const delegators = await delegatorsOf(office, actor, delegations, freshness);
  return { actor: { ...actor, delegators }, access, delegations };
}
