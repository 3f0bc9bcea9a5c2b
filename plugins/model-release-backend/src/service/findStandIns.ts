import { ReleaseOffice } from './ReleaseOffice';

/** Those who act now for somebody behind these Groups and Users: whoever is told something is told it too. */
export async function findStandIns(
  {
    actors,
    clock,
    delegations,
  }: Pick<ReleaseOffice, 'actors' | 'clock' | 'delegations'>,
  refs: readonly string[],
): Promise<string[]> {
  const inForce = await delegations.listInForce(clock().toISOString());
  const found = await Promise.all(
    inForce.map(async ({ delegator, delegate }) => {
      const owned = await actors.ownershipOf(delegator, 'recent');
      return owned?.some(ref => refs.includes(ref)) ? [delegate] : [];
    }),
  );
  return [...new Set(found.flat())];
}
