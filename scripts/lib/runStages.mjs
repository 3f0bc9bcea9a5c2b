import { UserError } from './UserError.mjs';

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {() => Promise<boolean | Counts>} run answers whether it passed, or how many of its
 *   checks did and did not
 */

/**
 * Runs stages until one fails, then prints what became of each and, as the last line, the total.
 * A stage that answers yes or no counts as one check.
 *
 * @param {Stage[]} stages
 * @returns {Promise<number>} the exit code
 */
export async function runStages(stages) {
  /** @type {string[]} */
  const report = [];
  const total = { passed: 0, failed: 0 };
  for (const { name, run } of stages) {
    if (total.failed > 0) {
      report.push(line(name, 'not run'));
      continue;
    }
    console.log(`\n── ${name} ──`);
    const start = Date.now();
    const { passed, failed } = await count(run);
    total.passed += passed;
    total.failed += failed;
    const seconds = Math.round((Date.now() - start) / 1000);
    report.push(
      line(name, failed === 0 ? 'passed' : 'FAILED', passed, failed, seconds),
    );
  }
  console.log(`\n${report.join('\n')}\n`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

/** @param {Stage['run']} run @returns {Promise<Counts>} */
async function count(run) {
  try {
    const result = await run();
    if (typeof result === 'object') {
      return result;
    }
    return { passed: result ? 1 : 0, failed: result ? 0 : 1 };
  } catch (error) {
    console.error(error instanceof UserError ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

/**
 * @param {string} name
 * @param {string} outcome
 * @param {number} [passed]
 * @param {number} [failed]
 * @param {number} [seconds]
 */
function line(name, outcome, passed = 0, failed = 0, seconds = 0) {
  const checks = passed + failed;
  const details = [
    checks > 1 && `${passed} of ${checks} checks`,
    checks > 0 && `${seconds} s`,
  ];
  return `${name.padEnd(24)} ${outcome.padEnd(8)} ${details
    .filter(Boolean)
    .join(', ')}`.trimEnd();
}
