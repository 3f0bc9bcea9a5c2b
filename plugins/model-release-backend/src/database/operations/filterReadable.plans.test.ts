import { TestDatabases } from '@backstage/backend-test-utils';
import { Release } from '@model-release/backstage-plugin-model-release-common';
import { aRelease } from '@model-release/backstage-plugin-model-release-common/testUtils';
import {
  meetsCriteria,
  ReleaseCriteria,
} from '@model-release/backstage-plugin-model-release-node';
import { Knex } from 'knex';
import { ReleaseFilter } from '../../ports/ReleaseStore';
import { isPostgres } from './engine';
import { countStatements } from '../__testUtils__/countStatements';
import {
  ENGINES,
  openDatabase,
  OpenDatabase,
  openTransaction,
} from '../__testUtils__/openDatabase';
import { listPageByPage, ORDERS, storeMany } from '../__testUtils__/storeMany';

type Open = Awaited<ReturnType<typeof openTransaction>>;
type OrderBy = ReleaseFilter['orderBy'];

const databases = TestDatabases.create({ ids: ENGINES });

/** How a database answers a statement. */
interface Plan {
  /** Tables, and indexes of tables, that it goes through from the start. */
  walked: string[];
  /** Rows that it had in hand, those included that it then left out. SQLite does not tell. */
  rowsLookedAt?: number;
}

/** Explains the first statement that `work` sends to the database. */
async function explain(
  database: Knex,
  work: () => Promise<unknown>,
): Promise<Plan> {
  const statements: Array<{ sql: string; bindings: Knex.Value[] }> = [];
  const keep = (statement: (typeof statements)[0]) => {
    statements.push(statement);
  };
  database.on('query', keep);
  try {
    await work();
  } finally {
    database.removeListener('query', keep);
  }
  const [{ sql, bindings }] = statements;
  return isPostgres(database)
    ? explainOnPostgres(database, sql.replace(/\$\d+/g, '?'), bindings)
    : explainOnSqlite(database, sql, bindings);
}

interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Index Cond'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Node[];
}

async function explainOnPostgres(
  database: Knex,
  sql: string,
  bindings: Knex.Value[],
): Promise<Plan> {
  const { rows } = await database.raw(
    `EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`,
    bindings,
  );
  const nodes = flatten(rows[0]['QUERY PLAN'][0].Plan);
  const reading = nodes.filter(node => node['Relation Name']);
  return {
    walked: reading
      .filter(
        node =>
          node['Node Type'] === 'Seq Scan' ||
          (node['Index Name'] && !node['Index Cond']),
      )
      .map(node => node['Index Name'] ?? node['Relation Name']!),
    rowsLookedAt: reading
      .map(
        node =>
          node['Actual Loops'] *
          (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)),
      )
      .reduce((sum, count) => sum + count, 0),
  };
}

function flatten(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(flatten)];
}

async function explainOnSqlite(
  database: Knex,
  sql: string,
  bindings: Knex.Value[],
): Promise<Plan> {
  const rows: Array<{ detail: string }> = await database.raw(
    `EXPLAIN QUERY PLAN ${sql}`,
    bindings,
  );
  return {
    walked: rows
      .map(row =>
        /^SCAN (?!page\b)(?:\S+ USING .*INDEX )?(\S+)/.exec(row.detail),
      )
      .flatMap(match => (match ? [match[1]] : [])),
  };
}

const ANA = 'user:default/ana';
const ANAS = [ANA, 'group:default/anas', 'group:default/everybody'];
const MANY = 3_000;

/** Every 300th is Ana's to read: in one way, in another, in a third, and one in all three. */
function manyReleases(): Release[] {
  const { steps } = aRelease();
  return Array.from({ length: MANY }, (_, n) => {
    const way = n % 300 === 150 ? Math.floor(n / 300) : undefined;
    const ways = (...numbers: number[]) =>
      way !== undefined && (way === 9 || numbers.includes(way));
    return aRelease({
      // Neither order is that of insertion.
      id: `release-${String((n * 1_013) % MANY).padStart(4, '0')}`,
      createdAt: new Date(
        Date.UTC(2026, 0, 1) + ((n * 7_919) % MANY) * 60_000,
      ).toISOString(),
      requester: ways(0, 1, 2) ? ANA : `user:default/u${n % 40}`,
      modelOwner: ways(3, 4, 5)
        ? 'group:default/anas'
        : `group:default/t${n % 9}`,
      steps: steps.map((step, at) => ({
        ...step,
        owners:
          at === 4 && ways(6, 7, 8)
            ? ['group:default/anas', 'group:default/g9']
            : [`group:default/g${at}`, `user:default/u${(n + at) % 40}`],
        ...(at === 0 && {
          dueAt: new Date(
            Date.UTC(2026, 5, 1) + ((n * 4_099) % MANY) * 60_000,
          ).toISOString(),
        }),
      })),
    });
  });
}

const READABLE: Record<string, ReleaseCriteria> = {
  'as requester': { field: 'requester', values: [ANA] },
  'as owner of the model': { field: 'modelOwner', values: ANAS },
  'as owner of a step': { field: 'stepOwner', values: ANAS },
  'in any of these ways': {
    anyOf: [
      { field: 'requester', values: [ANA] },
      { field: 'modelOwner', values: ANAS },
      { field: 'stepOwner', values: ANAS },
    ],
  },
};

describe.each(databases.eachSupportedId())(
  'ten readable releases among thousands, on %s',
  engine => {
    const stored = manyReleases();
    let shared: OpenDatabase;
    let open: Open;

    beforeAll(async () => {
      shared = await openDatabase(databases, engine);
      open = await openTransaction(shared);
      await storeMany(open.database, stored);
      await open.database.raw('ANALYZE');
    });

    afterAll(async () => {
      await open.database.rollback();
      await shared.database.destroy();
    });

    it.each(ORDERS)(
      'come in order, page by page, ordered by %s',
      async orderBy => {
        const readable = READABLE['in any of these ways'];
        const [place, sign]: [(release: Release) => string, number] =
          orderBy === 'dueAt'
            ? [(release: Release) => release.steps[0].dueAt!, 1]
            : [(release: Release) => release[orderBy], -1];
        const expected = stored
          .filter(release => meetsCriteria(readable, release))
          .sort(
            (a, b) =>
              sign *
              (place(a).localeCompare(place(b)) || a.id.localeCompare(b.id)),
          )
          .map(release => release.id);
        expect(expected).toHaveLength(10);

        for (const [limit, sizes] of [
          [4, [4, 4, 2]],
          [10, [10]],
          [25, [10]],
        ] as const) {
          const pages = await listPageByPage(open, {
            orderBy,
            limit,
            readable,
          });
          expect(pages.flat()).toEqual(expected);
          expect(pages.map(page => page.length)).toEqual(sizes);
        }
      },
    );

    it('take the three statements of every page', async () => {
      await expect(
        countStatements(shared.database, () =>
          open.releases.list({
            orderBy: 'dueAt',
            limit: 25,
            readable: READABLE['in any of these ways'],
          }),
        ),
      ).resolves.toBe(3);
    });

    const explainPage = (orderBy: OrderBy, readable: ReleaseCriteria) =>
      explain(open.database, () =>
        open.releases.list({ orderBy, limit: 25, readable }),
      );

    const cases = ORDERS.flatMap(orderBy =>
      Object.keys(READABLE).map(way => [way, orderBy] as const),
    );

    it.each(cases)(
      'are found %s by index, ordered by %s, without a look at the others',
      async (way, orderBy) => {
        const plan = await explainPage(orderBy, READABLE[way]);
        expect(plan.walked).toEqual([]);
        expect(plan.rowsLookedAt ?? 0).toBeLessThan(100);
      },
    );

    it.each([
      ['dueAt', 'releases_due_idx'],
      ['createdAt', 'releases_created_idx'],
    ] as const)(
      'are not searched for by who may read all, ordered by %s: the order is walked up to a page',
      async (orderBy, index) => {
        const plan = await explainPage(orderBy, 'all');
        expect(plan.walked).toEqual([index]);
        expect(plan.rowsLookedAt ?? 26).toBe(26);
      },
    );

    it.each(ORDERS)(
      'do not keep who may read nearly all from the same, ordered by %s',
      async orderBy => {
        const plan = await explainPage(orderBy, {
          anyOf: [
            { field: 'requester', values: [ANA] },
            { field: 'stepOwner', values: ['group:default/g1'] },
          ],
        });
        expect(plan.rowsLookedAt ?? 0).toBeLessThan(200);
      },
    );

    it('are not looked for by who may read none', async () => {
      const plan = await explainPage('dueAt', 'none');
      expect(plan.rowsLookedAt ?? 0).toBe(0);
    });
  },
);
