import { Delegation } from '../model/delegation';
import { CREATED_AT } from './times';

/**
 * Ingrid, who is out of office in the week after {@link aRelease} was opened, delegates her steps
 * to Zoe. @public
 */
export function aDelegation(overrides: Partial<Delegation> = {}): Delegation {
  return {
    id: 'delegation-1',
    delegator: 'user:default/ingrid',
    delegate: 'user:default/zoe',
    from: '2026-03-02',
    until: '2026-03-06',
    startsAt: '2026-03-02T00:00:00.000Z',
    endsAt: '2026-03-07T00:00:00.000Z',
    reason: 'On leave',
    createdAt: CREATED_AT,
    ...overrides,
  };
}
