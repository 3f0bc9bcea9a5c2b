import {
  Delegation,
  MAX_DELEGATION_DAYS,
  nameOf,
} from '@model-release/backstage-plugin-model-release-common';

const DAY_MS = 24 * 3_600_000;

function daysIn({ from, until }: Pick<Delegation, 'from' | 'until'>): number {
  return (Date.parse(until) - Date.parse(from)) / DAY_MS + 1;
}

/**
 * Why somebody cannot stand in for somebody else on these days, or `undefined` when they can.
 *
 * @param isUser - whether the catalog has the delegate as a User
 */
export function delegationProblem(
  delegation: Omit<Delegation, 'id' | 'createdAt'>,
  isUser: boolean,
  now: string,
): string | undefined {
  const { delegator, delegate, from, until, endsAt } = delegation;
  if (delegate === delegator) {
    return `to: ${nameOf(delegator)} cannot stand in for themselves.`;
  }
  if (!isUser) {
    return `to: ${delegate} is no User in the catalog.`;
  }
  if (until < from) {
    return `until: ${until} is before the first day, ${from}.`;
  }
  if (endsAt <= now) {
    return `until: ${until} is over already.`;
  }
  const days = daysIn(delegation);
  return days > MAX_DELEGATION_DAYS
    ? `until: these are ${days} days; at most ${MAX_DELEGATION_DAYS} are possible. Somebody who is away for longer hands their role over.`
    : undefined;
}
