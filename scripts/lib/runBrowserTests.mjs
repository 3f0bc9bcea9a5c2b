import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { fromRoot, root } from './root.mjs';
import { runTool } from './startTool.mjs';

const TIMEOUT_MS = 10 * 60 * 1000;

/**
 * Runs the tests in `e2e`, one file at a time: each has its own portal and browser, and two cores
 * are soon busy.
 *
 * @returns {Promise<import('./runStages.mjs').Counts>}
 */
export async function runBrowserTests() {
  const output = fromRoot('.cache', 'e2e-results.json');
  mkdirSync(fromRoot('.cache'), { recursive: true });
  rmSync(output, { force: true });
  const files = readdirSync(fromRoot('e2e'))
    .filter(name => name.endsWith('.test.ts'))
    .map(name => fromRoot('e2e', name));

  const code = await runTool(
    process.execPath,
    [
      '--test',
      '--test-concurrency=1',
      `--test-timeout=${TIMEOUT_MS}`,
      '--disable-warning=ExperimentalWarning',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      `--test-reporter=${fromRoot('scripts/lib/countTests.mjs')}`,
      `--test-reporter-destination=${output}`,
      ...files,
    ],
    { cwd: root },
  );
  const { passed, failed, cancelled } = JSON.parse(
    readFileSync(output, 'utf8'),
  );
  // A hook that fails after the last test turns the run red without a test that did.
  return { passed, failed: failed + cancelled || (code === 0 ? 0 : 1) };
}
