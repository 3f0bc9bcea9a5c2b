import {
  isInForce,
  type Delegation,
} from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import type { Part, Phrase } from '../../common/phrase';
import { dayWords } from '../../common/timeWords';
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

/** `until 6 Mar` while it holds, `from 2 Mar until 6 Mar` before. */
export function periodWords(delegation: Delegation, now: DateTime): string {
  const until = `until ${dayWords(delegation.until, now)}`;
  return holds(delegation, now)
    ? until
    : `from ${dayWords(delegation.from, now)} ${until}`;
}

/** For whoever has just given it: `zoe looks after your steps from 2 Mar until 6 Mar` */
export function createdPhrase(
  { delegate, from, until }: Delegation,
  now: DateTime,
): Phrase {
  const days = `from ${dayWords(from, now)} until ${dayWords(until, now)}`;
  return [{ ref: delegate }, ` looks after your steps ${days}`];
}

/** `zoe looks after your steps until 6 Mar` */
export function givenPhrase(delegation: Delegation, now: DateTime): Phrase {
  return [
    { ref: delegation.delegate },
    ` looks after your steps ${periodWords(delegation, now)}`,
  ];
}

/** `You look after the steps of ingrid until 6 Mar` */
export function receivedPhrase(delegation: Delegation, now: DateTime): Phrase {
  return [
    'You look after the steps of ',
    { ref: delegation.delegator },
    ` ${periodWords(delegation, now)}`,
  ];
}

/** `You stand in for ingrid until 6 Mar and for otto until 9 Mar.` */
function inPlaceOf(received: readonly Delegation[], now: DateTime): Phrase[] {
  const current = received.filter(delegation => holds(delegation, now));
  return current.length === 0
    ? []
    : [
        [
          'You stand in ',
          ...current.flatMap((delegation, index): Part[] => [
            index === 0 ? 'for ' : ' and for ',
            { ref: delegation.delegator },
            ` ${periodWords(delegation, now)}`,
          ]),
          '.',
        ],
      ];
}

/** What a reader has to know of absences before they look at a list of releases. */
export function absenceNotices(
  delegations: readonly Delegation[],
  viewer: Reader,
  now: DateTime,
): Phrase[] {
  const { given, received } = splitDelegations(delegations, viewer);
  return [
    ...inPlaceOf(received, now),
    ...given.map(delegation => [...givenPhrase(delegation, now), '.']),
  ];
}
