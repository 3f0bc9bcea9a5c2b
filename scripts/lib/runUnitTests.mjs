import { mkdirSync, rmSync } from 'node:fs';
import { nodeBin } from './nodeBin.mjs';
import { readJestResults } from './readJestResults.mjs';
import { fromRoot } from './root.mjs';
import { runChecks } from './runChecks.mjs';
import { startPostgres } from './startPostgres.mjs';
import { runTool } from './startTool.mjs';

/** As Backstage's `TestDatabases` call them, and so the names of tests. */
const engines = { SQLite: 'SQLITE_3', PostgreSQL: 'POSTGRES_18' };

/**
 * Runs all Jest tests, with a real PostgreSQL at hand.
 *
 * Backstage's `TestDatabases` leave out an engine that they cannot reach, and nothing turns red.
 * So it is counted afterwards, and a run in which no test passed on an engine has failed.
 *
 * @returns {Promise<import('./runStages.mjs').Counts>}
 */
export async function runUnitTests() {
  const output = fromRoot('.cache', 'jest-results.json');
  mkdirSync(fromRoot('.cache'), { recursive: true });
  rmSync(output, { force: true });

  const postgres = await startPostgres();
  const code = await runJest(output, postgres.connectionString).finally(
    postgres.stop,
  );

  const tests = readJestResults(output);
  const checks = await runChecks({
    ...Object.fromEntries(
      Object.entries(engines).map(([name, id]) => [
        `tests ran on ${name}`,
        () => {
          if (tests.passedNaming(id) === 0) {
            throw new Error(`no test with "${id}" in its name passed`);
          }
        },
      ]),
    ),
    'Jest itself ran to its end': () => {
      if (code !== 0 && tests.failed === 0) {
        throw new Error(`no test failed, and yet its exit code is ${code}`);
      }
    },
  });
  return {
    passed: tests.passed + checks.passed,
    failed: tests.failed + checks.failed,
  };
}

/**
 * @param {string} output
 * @param {string} connectionString
 */
function runJest(output, connectionString) {
  return runTool(
    process.execPath,
    [
      nodeBin('@backstage/cli', 'backstage-cli'),
      'repo',
      'test',
      '--config',
      fromRoot('scripts/jest/config.cjs'),
      '--watchAll=false',
      // Backstage's 1 GB is reached after a few suites; each new worker loads everything again.
      '--workerIdleMemoryLimit=2GB',
      '--json',
      `--outputFile=${output}`,
    ],
    {
      cwd: fromRoot(),
      env: {
        ...process.env,
        BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING: connectionString,
        // On build machines TestDatabases would start containers for further engines.
        BACKSTAGE_TEST_DISABLE_DOCKER: '1',
      },
    },
  );
}
