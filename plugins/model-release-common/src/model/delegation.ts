/**
 * One person's word that somebody else looks after their steps while they are away. It gives the
 * delegate what the delegator could do, never what a rule denies to either of them, and is not
 * passed on: a delegate's own delegate gets nothing of it.
 *
 * @public
 */
export interface Delegation {
  id: string;
  /** Ref of the User who is away. */
  delegator: string;
  /** Ref of the User who acts for them. */
  delegate: string;
  /** First and last day, `YYYY-MM-DD`, in the portal's calendar. */
  from: string;
  until: string;
  /** The same as moments, ISO 8601 in UTC: it holds from `startsAt` until just before `endsAt`. */
  startsAt: string;
  endsAt: string;
  reason: string;
  createdAt: string;
  /** When it was ended early. */
  endedAt?: string;
}

/** Whether a delegation holds at a moment. @public */
export function isInForce(
  { startsAt, endsAt, endedAt }: Delegation,
  now: string,
): boolean {
  return startsAt <= now && now < endsAt && endedAt === undefined;
}

/** The longest absence, in days: a longer one is a change of owner. @public */
export const MAX_DELEGATION_DAYS = 92;

/** How many delegations somebody can have given that are not over. @public */
export const MAX_DELEGATIONS = 20;
