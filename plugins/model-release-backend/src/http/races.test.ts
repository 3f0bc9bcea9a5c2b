import { describeOnEachEngine } from '../__testUtils__/describeOnEachEngine';
import { expectOneOutcome } from '../__testUtils__/races/expectOneOutcome';
import { inTurn, LINE_UPS, WITHDRAWALS } from '../__testUtils__/races/lineUps';
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
import { delegate } from '../__testUtils__/whoMayAct/delegate';
import { publishRunbooks } from '../__testUtils__/whoMayAct/publishRunbooks';

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
    config: { runbooks: publishRunbooks(...QUORUM_RUNBOOKS) },
    // It is open by the time the portal starts.
    get webhookUrl() {
      return desk.url;
    },
  },
);
