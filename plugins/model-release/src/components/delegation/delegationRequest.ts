import type { CreateDelegationRequest } from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { say } from '../../common/message';
import type { Part } from '../../common/phrase';

/** What somebody fills in to set a delegate. Days are `YYYY-MM-DD`, or empty. */
export interface DelegationFields {
  /** What is written where the delegate is looked for: their name, or a part of it. */
  who: string;
  /** Ref of the User who was chosen. */
  to?: string;
  from: string;
  until: string;
  reason: string;
}

/** The form before anything is typed: from today on. */
export function emptyDelegation(now: DateTime): DelegationFields {
  return { who: '', from: now.toISODate() ?? '', until: '', reason: '' };
}

/** What is wrong with the days, before anything is sent. How many there may be, the server knows. */
export function daysProblem({
  from,
  until,
}: Pick<DelegationFields, 'from' | 'until'>): Part | undefined {
  return from && until && until < from
    ? say('delegation.daysReversed')
    : undefined;
}

/** What can be sent; undefined while something is missing or wrong. */
export function delegationRequest(
  fields: DelegationFields,
): CreateDelegationRequest | undefined {
  const { to, from, until } = fields;
  const reason = fields.reason.trim();
  return to && from && until && !daysProblem(fields)
    ? { to, from, until, ...(reason && { reason }) }
    : undefined;
}
