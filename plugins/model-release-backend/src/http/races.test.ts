import { describeOnEachEngine } from '../__testUtils__/describeOnEachEngine';
import { judgeRace } from '../__testUtils__/races/judgeRace';
import { Race } from '../__testUtils__/races/Race';
import {
  ABSENT,
  APPROVERS,
  DEPUTIES,
  QUORUM_RUNBOOKS,
  QuorumName,
  RACERS,
} from '../__testUtils__/races/raceCompany';
import { TicketDesk } from '../__testUtils__/TicketDesk';
import { publishRunbooks } from '../__testUtils__/whoMayAct/publishRunbooks';
import { delegate } from '../__testUtils__/whoMayAct/staff';

const ROUNDS = [1, 2, 3, 4, 5, 6, 7, 8];
const WITHDRAWALS = Array.from({ length: 20 }, (_, index) => `No. ${index}`);

let desk: TicketDesk;

beforeAll(async () => {
  desk = await TicketDesk.open();
});

afterAll(() => desk.close());

/** Somebody is always first to be heard: who it is takes turns. */
function inTurn<T>(items: readonly T[], round: number): T[] {
  const from = (round * 7) % items.length;
  return [...items.slice(from), ...items.slice(0, from)];
}

describeOnEachEngine(
  'a race',
  portal => {
    describe.each<QuorumName>(['one-signs', 'three-sign'])(
      'of 20 approvers and 20 withdrawals where %s',
      quorum => {
        it.each(ROUNDS)('has one outcome, round %i', async round => {
          const race = await Race.start(portal(), quorum);
          const approve = inTurn(APPROVERS, round).map(
            who => () => race.approve(who),
          );
          const withdraw = WITHDRAWALS.map(
            comment => () => race.withdraw(comment),
          );
          const racers =
            round % 2 ? [...approve, ...withdraw] : [...withdraw, ...approve];
          await Promise.all(racers.map(run => run()));
          await judgeRace(race);
        });
      },
    );

    describe('of everything at once', () => {
      it.each(ROUNDS)('has one outcome, round %i', async round => {
        const race = await Race.start(portal(), 'three-sign');
        const delegations = await Promise.all(
          ABSENT.map((absent, index) =>
            delegate(portal(), absent, DEPUTIES[index]),
          ),
        );
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
          () => race.revokeOnceApproved('zoe', 'A doubt'),
          () => race.revokeOnceApproved('paul', 'Another doubt'),
        ];
        const withdrawals = WITHDRAWALS.slice(0, 5);
        await Promise.all(inTurn(racers, round).map(run => run()));
        await Promise.all(withdrawals.map(comment => race.withdraw(comment)));
        await judgeRace(race);
      });
    });
  },
  {
    entities: RACERS,
    config: { runbooks: publishRunbooks(...QUORUM_RUNBOOKS) },
    get webhookUrl() {
      return desk.url;
    },
  },
);
