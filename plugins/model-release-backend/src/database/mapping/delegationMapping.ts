import { Delegation } from '@model-release/backstage-plugin-model-release-common';
import { DelegationRow } from './rows';
import { fromJson, fromNull, toJson, toNull } from './values';

/** The column was made when everybody had to give a reason. */
const NO_REASON = '';

export function toDelegationRow(delegation: Delegation): DelegationRow {
  return {
    id: delegation.id,
    delegator_ref: delegation.delegator,
    delegate_ref: delegation.delegate,
    first_day: delegation.from,
    last_day: delegation.until,
    starts_at: delegation.startsAt,
    ends_at: delegation.endsAt,
    reason: toJson(delegation.reason ?? NO_REASON),
    created_at: delegation.createdAt,
    ended_at: toNull(delegation.endedAt),
  };
}

export function toDelegation(row: DelegationRow): Delegation {
  return {
    id: row.id,
    delegator: row.delegator_ref,
    delegate: row.delegate_ref,
    from: row.first_day,
    until: row.last_day,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    reason: fromJson<string>(row.reason) || undefined,
    createdAt: row.created_at,
    endedAt: fromNull(row.ended_at),
  };
}
