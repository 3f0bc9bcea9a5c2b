// How long a page of releases takes on PostgreSQL, by how many of them the reader may read.
// By hand: node scripts/measure-readable.mjs [number of releases]
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import knex from 'knex';
import { main } from './lib/main.mjs';
import { fromRoot } from './lib/root.mjs';
import { seedReleases } from './lib/seedReleases.mjs';
import { startPostgres } from './lib/startPostgres.mjs';

const RUNS = 41;
const BACKEND = 'plugins/model-release-backend';

/** @param {string} user @param {string[]} groups */
const ownOf = (user, ...groups) => ({
  anyOf: [
    { field: 'requester', values: [user] },
    { field: 'modelOwner', values: [user, ...groups] },
    { field: 'stepOwner', values: [user, ...groups] },
  ],
});

/** @type {Record<string, unknown>} */
const readers = {
  'all, unfiltered': 'all',
  '10 of them': ownOf('user:default/ana', 'group:default/anas-team'),
  'all, by a step in each': ownOf('user:default/lena', 'group:default/leads'),
  'those for staging': { field: 'environment', values: ['staging'] },
  none: 'none',
};

const ended = { statuses: ['released', 'rejected', 'withdrawn', 'revoked'] };

/** How lists are narrowed; what few or none have is the hardest to find. @type {Record<string, object>} */
const filters = {
  'ended, in staging': { ...ended, environment: 'staging' },
  'ended, where none goes': { ...ended, environment: 'nowhere' },
  rejected: { statuses: ['rejected'] },
  'of low risk': { risks: ['low'] },
  'requested by Ana': { requester: 'user:default/ana' },
  'of one model': { entityRef: 'resource:default/model-7' },
  'released in a week': {
    released: { from: '2024-06-01', before: '2024-06-08' },
  },
  'requested in a week': {
    created: { from: '2024-06-01', before: '2024-06-08' },
  },
};

/** @type {Record<string, { readable?: unknown }>} */
const questions = {
  ...Object.fromEntries(
    Object.entries(readers).map(([name, readable]) => [name, { readable }]),
  ),
  ...filters,
};

await main(async () => {
  const count = Number(process.argv[2] ?? 100_000);
  const { listReleases } = requireTypeScript(
    'database/operations/listReleases',
  );
  const { RunbookCache } = requireTypeScript(
    'database/operations/RunbookCache',
  );
  const runbooks = new RunbookCache();
  const postgres = await startPostgres();
  const database = knex({
    client: 'pg',
    connection: postgres.connectionString,
  });
  try {
    await database.migrate.latest({
      directory: fromRoot(BACKEND, 'migrations'),
    });
    await seedReleases(database, count);
    console.log(`Pages of 25 out of ${count} releases, median of ${RUNS}:\n`);
    for (const orderBy of ['dueAt', 'createdAt', 'updatedAt']) {
      for (const [name, { readable = 'all', ...filter }] of Object.entries(
        questions,
      )) {
        const read = () =>
          listReleases(
            database,
            { orderBy, limit: 25, readable, ...filter },
            runbooks,
          );
        const { items } = await read();
        const took = (await median(read)).toFixed(1).padStart(7);
        console.log(
          `${orderBy.padEnd(10)} ${name.padEnd(24)} ${took} ms  ${String(
            items.length,
          ).padStart(2)} releases`,
        );
      }
    }
  } finally {
    await database.destroy();
    await postgres.stop();
  }
  return 0;
});

/** @param {string} path within the back end's sources */
function requireTypeScript(path) {
  const require = createRequire(import.meta.url);
  require('@backstage/cli/config/nodeTransform.cjs');
  return require(fromRoot(BACKEND, 'src', `${path}.ts`));
}

/** @param {() => Promise<unknown>} work */
async function median(work) {
  const times = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? NaN;
}
