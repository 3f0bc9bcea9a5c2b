/**
 * One person's delegation of their steps to somebody else while they are out of office. It lets the
 * delegate do what the delegator could do, never what a rule denies to either of them, and does not
 * chain: a delegate's own delegate gets nothing from it.
 *
 * @public
 */
export interface Delegation {
  id: string;
  /** Ref of the User who is out of office. */
  delegator: string;
  /** Ref of the User who acts for them. */
  delegate: string;
  /** First and last day, `YYYY-MM-DD`, in the portal's calendar. */
  from: string;
  until: string;
  /**
   * The same as times, ISO 8601 in UTC: it is in effect from `startsAt` until just before `endsAt`.
   */
  startsAt: string;
  endsAt: string;
  /** Why, where the delegator gave a reason. */
  reason?: string;
  createdAt: string;
  /** When it was ended early. */
  endedAt?: string;
}

/** Whether a delegation is in effect at a time. @public */
export function isInForce(
  { startsAt, endsAt, endedAt }: Delegation,
  now: string,
): boolean {
  return startsAt <= now && now < endsAt && endedAt === undefined;
}

/** The maximum number of days: a longer absence needs a new owner. @public */
export const MAX_DELEGATION_DAYS = 92;

/** The maximum number of current and upcoming delegations per delegator. @public */
export const MAX_DELEGATIONS = 20;
