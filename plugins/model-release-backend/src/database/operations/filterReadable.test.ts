import { PermissionCriteria } from '@backstage/plugin-permission-common';
import { TestDatabases } from '@backstage/backend-test-utils';
import {
  Release,
  RunbookPin,
} from '@model-release/backstage-plugin-model-release-common';
import {
  aDigest,
  aRelease,
  aRunbook,
  aRunbookPin,
  aStep,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import {
  meetsCriteria,
  ReleaseCondition,
  ReleaseCriteria,
} from '@model-release/backstage-plugin-model-release-node';
import fc from 'fast-check';
import {
  ENGINES,
  openDatabase,
  OpenDatabase,
  openTransaction,
} from '../__testUtils__/openDatabase';
import { listPageByPage, ORDERS, storeMany } from '../__testUtils__/storeMany';

type Open = Awaited<ReturnType<typeof openTransaction>>;

const databases = TestDatabases.create({ ids: ENGINES });

type Criteria = PermissionCriteria<ReleaseCondition>;

/** So few that releases and criteria share them all the time. */
const refs = ['user:default/ana', 'user:default/bo', 'group:default/appsec'];
const environments = ['production', 'staging'];
const statuses = ['in_review', 'approved', 'revoked'] as const;

/** One runbook for each risk. */
const runbooks = (['low', 'medium', 'high'] as const).map((risk, n) =>
  aRunbook({
    digest: aDigest(String(n)),
    metadata: { name: `${risk}-risk` },
    spec: { risk },
  }),
);

const owners = fc.uniqueArray(fc.constantFrom(...refs), { maxLength: 2 });

/** Releases that differ in all that criteria can be about; their ids are `a`, `b`, … */
const releases = (most: number): fc.Arbitrary<Release[]> =>
  fc
    .array(
      fc.record({
        requester: fc.constantFrom(...refs),
        modelOwner: fc.constantFrom(...refs),
        environment: fc.constantFrom(...environments),
        status: fc.constantFrom(...statuses),
        runbook: fc.constantFrom<RunbookPin[]>(
          ...runbooks.map(runbook => aRunbookPin(runbook)),
        ),
        due: fc.option(fc.integer({ min: 10, max: 12 })),
        owners: fc.tuple(owners, owners),
      }),
      { maxLength: most },
    )
    .map(list =>
      list.map(({ due, owners: [first, last], ...rest }, n) => {
        const { steps } = aRelease();
        return aRelease({
          ...rest,
          id: String.fromCharCode('a'.charCodeAt(0) + n),
          createdAt: `2026-03-0${1 + (n % 4)}T08:00:00.000Z`,
          steps: steps.map((step, at) => {
            if (at === 0) {
              const dueAt = due === null ? undefined : `2026-03-${due}`;
              return { ...step, owners: first, dueAt };
            }
            return { ...step, owners: at === steps.length - 1 ? last : [] };
          }),
        });
      }),
    );

const someOf = <T extends string>(values: readonly T[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 });

const condition: fc.Arbitrary<ReleaseCondition> = fc.oneof(
  fc.record({
    field: fc.constantFrom<ReleaseCondition['field'][]>(
      'requester',
      'modelOwner',
      'stepOwner',
    ),
    values: someOf([...refs, 'user:default/stranger']),
  }),
  fc.record({
    field: fc.constant('environment' as const),
    values: someOf(environments),
  }),
  fc.record({
    field: fc.constant('status' as const),
    values: someOf(statuses),
  }),
  fc.record({
    field: fc.constant('risk' as const),
    values: someOf(['low', 'medium', 'high']),
  }),
);

/** Criteria in groups in groups, some with more ways to meet them than are asked for one by one. */
const criteria: fc.Arbitrary<Criteria> = fc.letrec<{ node: Criteria }>(tie => {
  const parts = fc
    .array(tie('node'), { minLength: 1, maxLength: 4 })
    .map(list => list as [Criteria, ...Criteria[]]);
  return {
    node: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'criteria' },
      condition,
      parts.map(allOf => ({ allOf })),
      parts.map(anyOf => ({ anyOf })),
      tie('node').map(not => ({ not })),
    ),
  };
}).node;

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

function sizeOf(some: unknown[], all: unknown[]): 'none' | 'some' | 'all' {
  if (some.length === 0) {
    return 'none';
  }
  return some.length < all.length ? 'some' : 'all';
}
