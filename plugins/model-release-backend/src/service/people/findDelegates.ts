import { DelegationStore } from '../../ports/DelegationStore';
import { ActorDirectory } from '../../ports/OwnerDirectory';

export interface DelegateDependencies {
  actors: Pick<ActorDirectory, 'ownershipOf'>;
  delegations: Pick<DelegationStore, 'listInForce'>;
  clock: () => Date;
}

/**
 * The current delegates of the people behind these Groups and Users. They get the same
 * notifications.
 *
 * @param except - refs of Users whose delegates are left out
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
