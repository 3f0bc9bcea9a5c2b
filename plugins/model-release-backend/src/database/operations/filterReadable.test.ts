import { TestDatabases } from '@backstage/backend-test-utils';
import { Release } from '@model-release/backstage-plugin-model-release-common';
import {
  aRelease,
  aStep,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import {
  meetsCriteria,
  ReleaseCriteria,
} from '@model-release/backstage-plugin-model-release-node';
import fc from 'fast-check';
import { ReleaseFilter } from '../../ports/ReleaseStore';
import { countStatements } from '../__testUtils__/countStatements';
import {
  Criteria,
  criteria,
  releases,
  runbooks,
} from '../__testUtils__/criteria';
import { explain } from '../__testUtils__/explain';
import {
  ENGINES,
  openDatabase,
  OpenDatabase,
  openTransaction,
} from '../__testUtils__/openDatabase';
import { storeMany } from '../__testUtils__/storeMany';

type Open = Awaited<ReturnType<typeof openTransaction>>;
type OrderBy = ReleaseFilter['orderBy'];

const ORDERS: OrderBy[] = ['dueAt', 'createdAt'];

const databases = TestDatabases.create({ ids: ENGINES });

async function listPageByPage(
  { releases: store }: Open,
  filter: Omit<ReleaseFilter, 'cursor'>,
): Promise<string[][]> {
  const pages: string[][] = [];
  let cursor: string | undefined;
  do {
    const page = await store.list({ ...filter, cursor });
    pages.push(page.items.map(release => release.id));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return pages;
}

describe.each(databases.eachSupportedId())('filterReadable on %s', engine => {
  let shared: OpenDatabase;

  beforeAll(async () => {
    shared = await openDatabase(databases, engine);
    for (const runbook of runbooks) {
      await shared.runbooks.publish(runbook, 'test', '2026-01-15');
    }
  });

  afterAll(async () => {
    await shared.database.destroy();
  });

  async function inTransaction(work: (open: Open) => Promise<void>) {
    const open = await openTransaction(shared);
    try {
      await work(open);
    } finally {
      await open.database.rollback();
    }
  }

  it('finds exactly the releases that meet the criteria, page by page in order', async () => {
    const sizes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        releases(20),
        fc.array(criteria, { minLength: 6, maxLength: 10 }),
        fc.integer({ min: 1, max: 6 }),
        (stored, asked, limit) =>
          inTransaction(async open => {
            await storeMany(open.database, stored);
            for (const orderBy of ORDERS) {
              const all = (await listPageByPage(open, { orderBy, limit: 100 }))
                .flat()
                .map(id => stored.find(release => release.id === id)!);
              for (const readable of asked) {
                const expected = all
                  .filter(release => meetsCriteria(readable, release))
                  .map(release => release.id);
                const pages = await listPageByPage(open, {
                  orderBy,
                  limit,
                  readable,
                });
                expect(pages.flat()).toEqual(expected);
                sizes.add(sizeOf(expected, stored));
              }
            }
          }),
      ),
      { numRuns: 40 },
    );
    expect(sizes).toEqual(new Set(['none', 'some', 'all']));
  });

  it('narrows what other criteria leave, and they what it leaves', async () => {
    await inTransaction(async open => {
      const ana = { requester: 'user:default/ana' };
      await storeMany(open.database, [
        aRelease({ ...ana, id: 'a', environment: 'staging' }),
        aRelease({ ...ana, id: 'b', environment: 'production' }),
        aRelease({ id: 'c', environment: 'staging' }),
        aRelease({
          id: 'd',
          environment: 'staging',
          modelOwner: 'user:default/ana',
        }),
      ]);
      await expect(
        listPageByPage(open, {
          orderBy: 'dueAt',
          limit: 10,
          environment: 'staging',
          text: 'support',
          readable: {
            anyOf: [
              { field: 'requester', values: ['user:default/ana'] },
              { field: 'modelOwner', values: ['user:default/ana'] },
            ],
          },
        }),
      ).resolves.toEqual([['a', 'd']]);
    });
  });

  it('finds what meets criteria with too many ways to ask for each', async () => {
    const inAnyOf = (count: number): Criteria => ({
      anyOf: [
        { field: 'environment', values: ['staging'] },
        ...Array.from(
          { length: count },
          (_, n): Criteria => ({
            field: 'stepOwner',
            values: [`user:default/u${n}`],
          }),
        ),
      ],
    });
    await inTransaction(async open => {
      const owned = { ...aStep(), owners: ['user:default/u7'] };
      await storeMany(open.database, [
        aRelease({ id: 'a', environment: 'staging' }),
        aRelease({ id: 'b', steps: [owned] }),
        aRelease({ id: 'c' }),
        aRelease({ id: 'd', steps: [owned], status: 'revoked' }),
      ]);
      const find = async (readable: Criteria) =>
        (await listPageByPage(open, { orderBy: 'dueAt', limit: 1, readable }))
          .flat()
          .sort();
      await expect(find(inAnyOf(20))).resolves.toEqual(['a', 'b', 'd']);
      await expect(find({ not: inAnyOf(20) })).resolves.toEqual(['c']);
      await expect(
        find({
          allOf: [
            inAnyOf(8),
            inAnyOf(9),
            { not: { field: 'status', values: ['revoked'] } },
          ],
        }),
      ).resolves.toEqual(['a', 'b']);
    });
  });

  it.each<[ReleaseCriteria, string[]]>([
    ['all', ['a', 'b']],
    ['none', []],
    [{ field: 'requester', values: [] }, []],
    [{ not: { field: 'stepOwner', values: [] } }, ['a', 'b']],
    [{ anyOf: [] } as never, []],
  ])('takes %j for what it says', async (readable, expected) => {
    await inTransaction(async open => {
      await storeMany(open.database, [
        aRelease({ id: 'a' }),
        aRelease({ id: 'b' }),
      ]);
      const pages = await listPageByPage(open, {
        orderBy: 'dueAt',
        limit: 10,
        readable,
      });
      expect(pages.flat()).toEqual(expected);
    });
  });
});

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
            : [(release: Release) => release.createdAt, -1];
        const expected = stored
          .filter(release => meetsCriteria(readable, release))
          .sort((a, b) => sign * place(a).localeCompare(place(b)))
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

    it('take the four statements of every page', async () => {
      await expect(
        countStatements(shared.database, () =>
          open.releases.list({
            orderBy: 'dueAt',
            limit: 25,
            readable: READABLE['in any of these ways'],
          }),
        ),
      ).resolves.toBe(4);
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

function sizeOf(some: unknown[], all: unknown[]): 'none' | 'some' | 'all' {
  if (some.length === 0) {
    return 'none';
  }
  return some.length < all.length ? 'some' : 'all';
}
