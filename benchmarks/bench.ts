// What operations cost on PostgreSQL, next to a route of the same back end that does nothing.
// npm run bench -- [--short] [--releases=N]; see docs/reference/performance.md
import { main } from '../scripts/lib/main.mjs';
import { UserError } from '../scripts/lib/UserError.mjs';
import { BenchPortal } from './lib/BenchPortal.ts';
import { Driver } from './lib/drive.ts';
import { measure, type Measured } from './lib/measure.ts';
import { prepareOperations } from './lib/operations.ts';

const CALLERS = 8;

const LONG = { releases: 100_000, rounds: 5, seconds: 1.5 };
const SHORT = { releases: 10_000, rounds: 1, seconds: 0.5 };

function readOptions(options: readonly string[]): typeof LONG {
  let plan = LONG;
  for (const option of options) {
    const releases = /^--releases=(\d+)$/.exec(option)?.[1];
    if (option === '--short') {
      plan = SHORT;
    } else if (releases) {
      plan = { ...plan, releases: Number(releases) };
    } else {
      throw new UserError(
        `Usage: npm run bench -- [--short] [--releases=N], not ${option}`,
      );
    }
  }
  return plan;
}

const inMs = (value: number | undefined) =>
  value === undefined ? '–' : value.toFixed(1);

function print(results: readonly Measured[]): void {
  const header = [
    'operation',
    'of empty',
    'p50 ms',
    'p99 ms',
    'CPU back end ms',
    'CPU PostgreSQL ms',
    'calls',
    'bytes',
  ];
  const rows = results.map(result => [
    result.name,
    result.ratio.toFixed(3),
    inMs(result.p50),
    inMs(result.p99),
    inMs(result.backEndMs),
    inMs(result.postgresMs),
    String(result.calls),
    String(result.bytes),
  ]);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  console.log(
    [header, header.map((_, index) => (index ? '--:' : '---')), ...rows]
      .map(line)
      .join('\n'),
  );
}

await main(async () => {
  const { releases, ...plan } = readOptions(process.argv.slice(2));
  const portal = await BenchPortal.start();
  const driver = new Driver(portal.baseUrl, CALLERS);
  try {
    const operations = await prepareOperations(portal, driver, releases);
    await portal.untilAtRest();
    const results = await measure(portal, driver, operations, plan);
    console.log(`\n${releases} releases, ${CALLERS} callers at once:\n`);
    print(results);
  } finally {
    driver.close();
    await portal.stop();
  }
  return 0;
});
