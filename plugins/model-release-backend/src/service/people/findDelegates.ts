import { DelegationStore } from '../../ports/DelegationStore';
import { ActorDirectory } from '../../ports/OwnerDirectory';

export interface DelegateDependencies {
  actors: Pick<ActorDirectory, 'ownershipOf'>;
  delegations: Pick<DelegationStore, 'listInForce'>;
  clock: () => Date;
}

/**
 * Those who act now for somebody behind these Groups and Users: whoever is told something is told it
 * too.
 *
 * @param except - refs of Users for whom nobody has to act
 */
export async function findDelegates(
  { actors, clock, delegations }: DelegateDependencies,
  refs: readonly string[],
  except: readonly string[] = [],
): Promise<string[]> {
  const inForce = await delegations.listInForce(clock().toISOString());
  const concerned = inForce.filter(
    ({ delegator }) => !except.includes(delegator),
  );
  const found = await Promise.all(
    concerned.map(async ({ delegator, delegate }) => {
      const owned = await actors.ownershipOf(delegator, 'recent');
      return owned?.some(ref => refs.includes(ref)) ? [delegate] : [];
    }),
  );
  return [...new Set(found.flat())];
}
