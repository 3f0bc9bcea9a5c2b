import { RELEASE_STATES, RELEASE_TRANSITIONS } from './releaseStates';
import { Transition } from './stateTable';
import { STEP_STATES, STEP_TRANSITIONS } from './stepStates';

function reachableFrom(
  start: string,
  table: ReadonlyArray<Transition<string>>,
): Set<string> {
  const seen = new Set([start]);
  const queue = [start];
  while (queue.length > 0) {
    const from = queue.shift();
    for (const row of table.filter(candidate => candidate.from === from)) {
      if (!seen.has(row.to)) {
        seen.add(row.to);
        queue.push(row.to);
      }
    }
  }
  return seen;
}

describe.each([
  {
    name: 'release',
    start: 'in_review',
    states: RELEASE_STATES,
    table: RELEASE_TRANSITIONS,
  },
  {
    name: 'step',
    start: 'blocked',
    states: STEP_STATES,
    table: STEP_TRANSITIONS,
  },
])('states of a $name', ({ start, states, table }) => {
  const names = Object.keys(states).sort();

  it('can all be reached from the first one', () => {
    expect([...reachableFrom(start, table)].sort()).toEqual(names);
  });

  it('have no exit exactly where the description says that nothing ends them', () => {
    const withoutExit = names.filter(
      name => !table.some(row => row.from === name),
    );
    const described = Object.entries(states)
      .filter(([, description]) => description.leftBy === 'nothing')
      .map(([name]) => name)
      .sort();
    expect(withoutExit).toEqual(described);
    expect(described.length).toBeGreaterThan(0);
  });

  it('list each transition once', () => {
    const pairs = table.map(row => `${row.from} > ${row.to}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  });
});
