const Sequencer = require('@jest/test-sequencer').default;

/** The suites that take longest, the longest first. */
const HEAVY = [
  'http/whoMayAct.test.ts',
  'http/races.test.ts',
  'http/tokens.decisions.test.ts',
  'domain/invariants.test.ts',
];

/**
 * Starts with the suites that take longest. A worker gets slower with every suite that it has run,
 * since it keeps much of what each has loaded; and no core is left to wait for a long one at the end.
 */
module.exports = class HeavyFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const found = HEAVY.findIndex(name => path.endsWith(name));
      return found < 0 ? HEAVY.length : found;
    };
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
};
