import { ReleaseEvent } from '../model/event';
import { aDigest } from './aDigest';
import { CREATED_AT } from './times';

/**
 * The first record of an audit trail. Its hash is well-formed and stands for nothing.
 *
 * @public
 */
export function anEvent(overrides: Partial<ReleaseEvent> = {}): ReleaseEvent {
  return {
    seq: 1,
    type: 'release.opened',
    at: CREATED_AT,
    actor: 'user:default/nora',
    data: {},
    prevHash: aDigest('0'),
    hash: aDigest('1'),
    ...overrides,
  };
}
