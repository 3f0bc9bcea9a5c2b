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
 * Why a delegation is not possible, or `undefined` when it is.
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
    return `to: ${nameOf(delegator)} cannot be their own delegate.`;
  }
  if (!isUser) {
    return `to: ${delegate} is not a User in the catalog.`;
  }
  if (until < from) {
    return `until: ${until} is before the start date, ${from}.`;
  }
  if (endsAt <= now) {
    return `until: ${until} is in the past.`;
  }
  const days = daysIn(delegation);
  return days > MAX_DELEGATION_DAYS
    ? `until: this is ${days} days; the maximum is ${MAX_DELEGATION_DAYS}. For a longer absence, give the role to somebody else in the catalog.`
    : undefined;
}
