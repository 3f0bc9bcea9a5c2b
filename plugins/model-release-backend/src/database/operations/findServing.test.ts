import { TestDatabases } from '@backstage/backend-test-utils';
import { Release } from '@model-release/backstage-plugin-model-release-common';
import { aRelease } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { ReleaseCriteria } from '@model-release/backstage-plugin-model-release-node';
import { countStatements } from '../__testUtils__/countStatements';
import { ENGINES, openForEachTest } from '../__testUtils__/openDatabase';
import { aNewRelease, storeRelease } from '../__testUtils__/records';

const { entityRef } = aRelease();
const at = (n: number) => `2026-02-01T10:${String(n).padStart(2, '0')}:00.000Z`;

const databases = TestDatabases.create({ ids: ENGINES });

describe.each(databases.eachSupportedId())('findServing on %s', engine => {
  const open = openForEachTest(databases, engine);

  async function store(...releases: Array<Partial<Release> & { id: string }>) {
    for (const release of releases) {
      await storeRelease(open().releases, aNewRelease(release));
    }
  }

  const find = async (environment?: string) =>
    (await open().releases.findServing({ entityRef, environment })).map(
      ({ id }) => id,
    );

  it('finds what was released, revoked or not, and what is open, in one statement', async () => {
    await store(
      { id: 'a', status: 'released', releasedAt: at(1) },
      { id: 'b', status: 'revoked', releasedAt: at(2) },
      { id: 'c', status: 'in_review' },
      { id: 'd', status: 'approved' },
      { id: 'never-released', status: 'revoked' },
      { id: 'withdrawn', status: 'withdrawn' },
      { id: 'of-another', status: 'in_review', entityRef: 'resource:x/y' },
    );
    const statements = await countStatements(open().database, async () => {
      expect((await find()).sort()).toEqual(['a', 'b', 'c', 'd']);
    });
    expect(statements).toBe(1);
    const [found] = await open().releases.findServing({ entityRef });
    expect(found).toMatchObject({ environment: 'production' });
    expect(found.rollbackTarget).toBe('sr-lora-0041');
  });

  it('finds the newest of many, by environment and model, and by when they were released', async () => {
    const many = Array.from({ length: 25 }, (_, n) => ({
      id: `r${n}`,
      status: 'released' as const,
      // Requested in the opposite order.
      createdAt: at(30 - n),
      releasedAt: at(30 + n),
    }));
    await store(
      ...many,
      { id: 'open', status: 'in_review' },
      { id: 'staging', status: 'in_review', environment: 'staging' },
      { id: 'other-model', status: 'in_review', model: 'triage:v3' },
    );
    const found = await find('production');
    expect(found).toHaveLength(22);
    expect(found).toEqual(expect.arrayContaining(['r24', 'r5']));
    expect(found).not.toContain('r4');
    expect(found).not.toContain('staging');
    await expect(find()).resolves.toHaveLength(23);
  });

  it('tells which of them may be read, in one statement at most', async () => {
    await store(
      { id: 'a', requester: 'user:default/nora' },
      { id: 'b', requester: 'user:default/otto' },
    );
    const mayRead = async (readable: ReleaseCriteria) => {
      let ids: string[] = [];
      const statements = await countStatements(open().database, async () => {
        ids = await open().releases.selectReadable(['a', 'b', 'c'], readable);
      });
      return { ids, statements };
    };
    const by = (...values: string[]) =>
      ({ field: 'requester', values } as const);
    await expect(mayRead(by('user:default/nora'))).resolves.toEqual({
      ids: ['a'],
      statements: 1,
    });
    await expect(
      mayRead({
        anyOf: [by('user:default/nora'), { field: 'status', values: ['x'] }],
      }),
    ).resolves.toEqual({ ids: ['a'], statements: 1 });
    await expect(mayRead('none')).resolves.toEqual({ ids: [], statements: 0 });
    await expect(mayRead('all')).resolves.toMatchObject({ statements: 0 });
  });
});
