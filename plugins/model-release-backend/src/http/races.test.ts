import {
  EventType,
  ReleaseDetail,
  ReleaseEvent,
  ReleaseStatus,
  Signature,
} from '@model-release/backstage-plugin-model-release-common';
import { describeOnEachEngine } from '../__testUtils__/describeOnEachEngine';
import { Finish, Race } from '../__testUtils__/races/Race';
import {
  ABSENT,
  APPROVERS,
  DEPUTIES,
  QUORUM_RUNBOOKS,
  QuorumName,
  RACERS,
} from '../__testUtils__/races/raceCompany';
import { stepOf } from '../__testUtils__/TestPortal';
import { TicketDesk } from '../__testUtils__/TicketDesk';
import { delegate } from '../__testUtils__/whoMayAct/delegate';
import { publishRunbooks } from '../__testUtils__/whoMayAct/publishRunbooks';
import { eventsOf } from '../__testUtils__/whoMayAct/Releases';

type Run = () => Promise<void>;

/** Twenty requests to withdraw, no two alike. */
const WITHDRAWALS = Array.from(
  { length: 20 },
  (_, index) => `Withdrawal ${index + 1}`,
);

/** Somebody is always heard first: who it is changes with the round. */
function inTurn<T>(items: readonly T[], round: number): T[] {
  const from = (round * 7) % items.length;
  return [...items.slice(from), ...items.slice(0, from)];
}

function approvals(race: Race, round: number): Run[] {
  return inTurn(APPROVERS, round).map(who => () => race.approve(who));
}

function withdrawals(race: Race): Run[] {
  return WITHDRAWALS.map(comment => () => race.withdraw(comment));
}

async function go(runs: readonly Run[]): Promise<void> {
  await Promise.all(runs.map(run => run()));
}

/** How twenty approvers and twenty withdrawals can meet. */
const LINE_UPS: Record<string, (race: Race, round: number) => Promise<void>> = {
  'approvers in front': (race, round) =>
    go([...approvals(race, round), ...withdrawals(race)]),

  'withdrawals in front': (race, round) =>
    go([...withdrawals(race), ...approvals(race, round)]),

  'one by one': (race, round) => {
    const withdraw = withdrawals(race);
    return go(
      approvals(race, round).flatMap((approve, index) => [
        approve,
        withdraw[index],
      ]),
    );
  },

  'withdrawals after the first signature': (race, round) =>
    go([
      ...approvals(race, round),
      async () => {
        await race.firstSignature();
        await go(withdrawals(race));
      },
    ]),
};

/** What a status is after an event, and the only events that change it. */
const STATUS_AFTER: Partial<Record<EventType, ReleaseStatus>> = {
  'release.opened': 'in_review',
  'release.approved': 'approved',
  'release.released': 'released',
  'release.rejected': 'rejected',
  'release.withdrawn': 'withdrawn',
  'release.revoked': 'revoked',
};

/** The event that each successful action leaves. */
const EVENT_OF: Partial<Record<Finish['action'], EventType>> = {
  approve: 'step.approved',
  reassign: 'step.reassigned',
  withdraw: 'release.withdrawn',
  revoke: 'release.revoked',
};

/** Everything after the preparation that the audit trail says about how the release stands. */
function statusesOf(events: readonly ReleaseEvent[]): ReleaseStatus[] {
  return events.flatMap(({ type }) => STATUS_AFTER[type] ?? []);
}

function peopleIn({ by, onBehalfOf }: Signature): string[] {
  return onBehalfOf === undefined ? [by] : [by, onBehalfOf];
}

/** Whoever was told that it is done finds it in the trail, and the trail has nothing else. */
function expectEachInTrail(
  finishes: readonly Finish[],
  events: readonly ReleaseEvent[],
): void {
  for (const [action, type] of Object.entries(EVENT_OF)) {
    const succeeded = finishes.filter(
      finish => finish.action === action && finish.status === 200,
    );
    const written = events.filter(event => event.type === type);
    expect([action, ...written.map(({ actor }) => actor).sort()]).toEqual([
      action,
      ...succeeded.map(({ who }) => `user:default/${who}`).sort(),
    ]);
  }
  const [withdrawn] = events.filter(({ type }) => type === 'release.withdrawn');
  const [told] = finishes.filter(
    ({ action, status }) => action === 'withdraw' && status === 200,
  );
  expect(withdrawn?.data.comment).toBe(told?.comment);
}

/** One person is one signature, whoever gives it, and as many sign as it takes. */
function expectSignatures(
  release: ReleaseDetail,
  events: readonly ReleaseEvent[],
  quorum: number,
): void {
  const { signatures } = stepOf(release, 'sign-off');
  const people = signatures.flatMap(peopleIn);
  expect(new Set(people).size).toBe(people.length);
  expect(signatures.map(({ by, onBehalfOf }) => [by, onBehalfOf])).toEqual(
    events
      .filter(({ type }) => type === 'step.approved')
      .map(({ actor, onBehalfOf }) => [actor, onBehalfOf]),
  );
  if (release.status === 'withdrawn') {
    expect(signatures.length).toBeLessThan(quorum);
  } else {
    expect(signatures).toHaveLength(quorum);
  }
}

/** Waits for the message to have gone out, where one does. */
async function settled({ portal, id }: Race): Promise<ReleaseDetail> {
  const release = await portal.get(id);
  return release.status === 'approved'
    ? portal.waitForStatus(id, 'released')
    : release;
}

/**
 * Holds what became of a release against the answers that everybody got.
 *
 * @returns how it ended
 */
async function expectOneOutcome(race: Race): Promise<ReleaseStatus> {
  const { finishes, portal, id, quorum } = race;
  const odd = finishes.filter(
    ({ status }) => ![200, 403, 409].includes(status),
  );
  expect(odd).toEqual([]);
  const release = await settled(race);
  const { items: events, valid } = await eventsOf(portal, id);
  const statuses = statusesOf(events);
  expect({ valid, status: statuses.at(-1) }).toEqual({
    valid: true,
    status: release.status,
  });
  expect([
    ['in_review', 'withdrawn'],
    ['in_review', 'approved', 'released'],
    ['in_review', 'approved', 'revoked'],
    ['in_review', 'approved', 'released', 'revoked'],
  ]).toContainEqual(statuses);
  expectEachInTrail(finishes, events);
  expectSignatures(release, events, quorum);
  return release.status;
}

let desk: TicketDesk;

beforeAll(async () => {
  desk = await TicketDesk.open();
});

afterAll(() => desk.close());

describeOnEachEngine(
  'a race',
  portal => {
    describe.each<QuorumName>(['one-signs', 'three-sign'])(
      'of 20 approvers and 20 withdrawals where %s',
      quorum => {
        const outcomes = new Set<string>();

        describe.each(Object.entries(LINE_UPS))('with %s', (_name, lineUp) => {
          it.each([1, 2])('has one outcome, round %i', async round => {
            const race = await Race.start(portal(), quorum);
            await lineUp(race, round);
            outcomes.add(await expectOneOutcome(race));
          });
        });

        it('is won by these and by those', () => {
          expect([...outcomes].sort()).toEqual(['released', 'withdrawn']);
        });
      },
    );

    describe('of everything at once', () => {
      it.each([1, 2, 3, 4, 5, 6, 7, 8])(
        'has one outcome, round %i',
        async round => {
          const race = await Race.start(portal(), 'three-sign');
          const delegations = await Promise.all(
            ABSENT.map((absent, index) =>
              delegate(portal(), absent, DEPUTIES[index]),
            ),
          );
          // They wait for the gate to open, and go home when it cannot open any more.
          const doubters = Promise.all([
            race.revokeOnceApproved('zoe', 'A doubt'),
            race.revokeOnceApproved('paul', 'Another doubt'),
          ]);
          const racers = [
            ...[...APPROVERS, ...ABSENT, ...DEPUTIES].map(
              who => () => race.approve(who),
            ),
            ...ABSENT.map(
              (absent, index) => () =>
                race.endDelegation(absent, delegations[index].id),
            ),
            () => race.reassign('approver-1', 'user:default/approver-2'),
            () => race.reassign('zoe', 'group:default/approvers'),
            () => race.reassign('approver-3', 'group:default/approvers'),
            () => race.refreshOwners('zoe'),
            () => race.refreshOwners('paul'),
            ...WITHDRAWALS.slice(0, round % 2 ? 0 : 5).map(
              comment => () => race.withdraw(comment),
            ),
          ];
          await Promise.all(inTurn(racers, round).map(run => run()));
          await race.withdraw('Nobody else came');
          await doubters;
          await expectOneOutcome(race);
        },
      );
    });

    it('goes unnoticed by the log of errors', () => {
      expect(portal().errors.items).toEqual([]);
    });
  },
  {
    entities: RACERS,
    config: {
      administrators: ['user:default/zoe', 'user:default/paul'],
      runbooks: publishRunbooks(...QUORUM_RUNBOOKS),
    },
    // It is open by the time the portal starts.
    get webhookUrl() {
      return desk.url;
    },
  },
);
