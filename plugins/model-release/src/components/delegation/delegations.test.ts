import { aDelegation } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { NOW } from '../../__testUtils__/theTime';
import {
  delegationNotices,
  createdPhrase,
  givenPhrase,
  receivedPhrase,
  splitDelegations,
} from './delegations';
import { phraseText } from '../../__testUtils__/phraseText';

const ingrid = { ref: 'user:default/ingrid' };
const zoe = { ref: 'user:default/zoe' };

const current = aDelegation();
const later = aDelegation({
  id: 'later',
  delegator: 'user:default/otto',
  from: '2026-12-28',
  until: '2027-01-04',
  startsAt: '2026-12-28T00:00:00.000Z',
  endsAt: '2027-01-05T00:00:00.000Z',
});
const ended = aDelegation({ id: 'ended', endedAt: '2026-03-02T08:30:00.000Z' });

const notices = (...given: Parameters<typeof delegationNotices>) =>
  delegationNotices(...given).map(phrase => phraseText(phrase));

describe('delegations', () => {
  it('are told apart into given and received ones, the earliest first', () => {
    const all = [later, ended, current];
    expect(splitDelegations(all, zoe)).toEqual({
      given: [],
      received: [current, later],
    });
    expect(splitDelegations(all, ingrid)).toEqual({
      given: [current],
      received: [],
    });
  });

  it('are told with their last day while they hold, with both before', () => {
    expect(phraseText(givenPhrase(current, NOW))).toBe(
      'zoe is your delegate until 6 Mar.',
    );
    expect(phraseText(receivedPhrase(later, NOW))).toBe(
      'You are the delegate of otto from 28 Dec until 4 Jan 2027.',
    );
  });

  it('are told with both days to who has just given one', () => {
    expect(phraseText(createdPhrase(current, NOW))).toBe(
      'zoe is your delegate from 2 Mar until 6 Mar.',
    );
  });

  it('give no notice to people whom they do not concern', () => {
    expect(notices([], zoe, NOW)).toEqual([]);
  });

  it('give a delegate one notice of all for whom they act now', () => {
    const second = aDelegation({
      id: 'second',
      delegator: 'user:default/marta',
      until: '2026-03-09',
    });
    expect(notices([current, second, later], zoe, NOW)).toEqual([
      'You are the delegate of ingrid until 6 Mar. You are the delegate of marta until 9 Mar.',
    ]);
  });

  it('give a delegator notice of who covers their steps, now or soon', () => {
    expect(notices([current], ingrid, NOW)).toEqual([
      'zoe is your delegate until 6 Mar.',
    ]);
    expect(notices([later], { ref: later.delegator }, NOW)).toEqual([
      'zoe is your delegate from 28 Dec until 4 Jan 2027.',
    ]);
  });
});
