import { Race } from './Race';
import { APPROVERS } from './raceCompany';

type Run = () => Promise<void>;

/** Twenty requests to withdraw, no two alike. */
export const WITHDRAWALS = Array.from(
  { length: 20 },
  (_, index) => `Withdrawal ${index + 1}`,
);

/** Somebody is always heard first: who it is changes with the round. */
export function inTurn<T>(items: readonly T[], round: number): T[] {
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
export const LINE_UPS: Record<
  string,
  (race: Race, round: number) => Promise<void>
> = {
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
