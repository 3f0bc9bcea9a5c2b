import { ReleaseOffice } from '../releases/ReleaseOffice';

/**
 * Those who act now for somebody behind these Groups and Users: whoever is told something is told it
 * too.
 *
 * @param except - refs of Users for whom nobody has to act
 */
export async function findDelegates(
  {
    actors,
    clock,
    delegations,
  }: Pick<ReleaseOffice, 'actors' | 'clock' | 'delegations'>,
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
