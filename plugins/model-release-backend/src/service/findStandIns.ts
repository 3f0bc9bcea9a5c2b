import { ReleaseOffice } from './ReleaseOffice';

/** Those who act now for somebody behind these Groups and Users: whoever is told something is told it too. */
export async function findStandIns(
  {
    clock,
    delegations,
    owners,
  }: Pick<ReleaseOffice, 'clock' | 'delegations' | 'owners'>,
  refs: readonly string[],
): Promise<string[]> {
  const inForce = await delegations.listInForce(clock().toISOString());
  if (inForce.length === 0) {
    return [];
  }
  const behind = await owners.peopleBehind(refs);
  const people = new Set([...behind.values()].flat());
  return [
    ...new Set(
      inForce
        .filter(({ delegator }) => people.has(delegator))
        .map(({ delegate }) => delegate),
    ),
  ];
}
