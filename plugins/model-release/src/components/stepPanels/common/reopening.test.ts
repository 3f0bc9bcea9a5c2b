import type { ReleaseEvent } from '@model-release/backstage-plugin-model-release-common';
import {
  aDigest,
  anEvent,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { hasVoidApproval } from './reopening';

const MARTA = 'user:default/marta';
const KEY = 'release-sign-off';

function trail(...events: Array<Partial<ReleaseEvent>>): ReleaseEvent[] {
  return events.map((event, index) => anEvent({ seq: index + 1, ...event }));
}

const signed: Partial<ReleaseEvent> = {
  type: 'step.approved',
  stepKey: KEY,
  actor: MARTA,
  at: '2026-03-02T09:00:00.000Z',
  data: { packetDigest: aDigest('5') },
};
const voided: Partial<ReleaseEvent> = {
  type: 'step.approval_voided',
  stepKey: KEY,
};

const amended: Partial<ReleaseEvent> = { type: 'release.amended' };

describe('hasVoidApproval', () => {
  it.each([
    [true, 'became void', [signed, voided]],
    [true, 'became void, whatever came later', [signed, voided, amended]],
    [false, 'were given anew', [signed, voided, signed]],
    [false, 'count', [signed, amended]],
    [false, 'were never given', [amended]],
  ])('is %s where signatures %s', (expected, _what, events) => {
    expect(hasVoidApproval(trail(...events), KEY)).toBe(expected);
  });

  it('is of one sign-off alone', () => {
    expect(hasVoidApproval(trail(signed, voided), 'another')).toBe(false);
  });
});
