import {
  isInForce,
  type Delegation,
} from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { say } from '../../common/message';
import type { Part, Phrase } from '../../common/phrase';
import { day } from '../../common/timeWords';
import type { Viewer } from '../../common/viewer';

type Reader = Pick<Viewer, 'ref'>;

function holds(delegation: Delegation, now: DateTime): boolean {
  return isInForce(delegation, now.toUTC().toISO() ?? '');
}

/** Those that were not ended early: what the reader gave, and what they were given. */
export function splitDelegations(
  delegations: readonly Delegation[],
  viewer: Reader,
): { given: Delegation[]; received: Delegation[] } {
  const inForce = delegations
    .filter(({ endedAt }) => endedAt === undefined)
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  return {
    given: inForce.filter(({ delegator }) => delegator === viewer.ref),
    received: inForce.filter(({ delegate }) => delegate === viewer.ref),
  };
}

/** For whoever has just given it: `zoe is your delegate from 2 Mar until 6 Mar.` */
export function createdPhrase(delegation: Delegation, now: DateTime): Part {
  const { delegate, from, until } = delegation;
  return say('delegation.yourDelegateFrom', {
    who: { ref: delegate },
    from: day(from, now),
    day: day(until, now),
  });
}

/** `zoe is your delegate until 6 Mar.`, and with its first day as well before that. */
export function givenPhrase(delegation: Delegation, now: DateTime): Part {
  return holds(delegation, now)
    ? say('delegation.yourDelegate', {
        who: { ref: delegation.delegate },
        day: day(delegation.until, now),
      })
    : createdPhrase(delegation, now);
}

/** `You are the delegate of ingrid until 6 Mar.`, and with its first day as well before that. */
export function receivedPhrase(delegation: Delegation, now: DateTime): Part {
  const who = { ref: delegation.delegator };
  const end = day(delegation.until, now);
  return holds(delegation, now)
    ? say('delegation.youAreDelegate', { who, day: end })
    : say('delegation.youAreDelegateFrom', {
        who,
        from: day(delegation.from, now),
        day: end,
      });
}

/** What a reader has to know of delegations before they look at a list of releases. */
export function delegationNotices(
  delegations: readonly Delegation[],
  viewer: Reader,
  now: DateTime,
): Phrase[] {
  const { given, received } = splitDelegations(delegations, viewer);
  const current = received.filter(delegation => holds(delegation, now));
  return [
    ...(current.length > 0
      ? [current.map(delegation => receivedPhrase(delegation, now))]
      : []),
    ...given.map(delegation => [givenPhrase(delegation, now)]),
  ];
}
