import { TestDatabases } from '@backstage/backend-test-utils';
import { Release } from '@model-release/backstage-plugin-model-release-common';
import { aRelease } from '@model-release/backstage-plugin-model-release-common/testUtils';
import {
  ENGINES,
  openDatabase,
  OpenDatabase,
  openTransaction,
} from '../__testUtils__/openDatabase';
import { aNewRelease, storeRelease } from '../__testUtils__/records';

const databases = TestDatabases.create({ ids: ENGINES });

describe.each(databases.eachSupportedId())('listEarlier on %s', engine => {
  let shared: OpenDatabase;
  let open: Awaited<ReturnType<typeof openTransaction>>;

  beforeAll(async () => {
    shared = await openDatabase(databases, engine);
  });

  beforeEach(async () => {
    open = await openTransaction(shared);
  });

  afterEach(async () => {
    await open.database.rollback();
  });

  afterAll(async () => {
    await shared.database.destroy();
  });

  const at = (day: number) => `2026-03-0${day}T08:00:00.000Z`;

  async function store(id: string, release: Partial<Release>) {
    await storeRelease(open.releases, aNewRelease({ id, ...release }));
  }

  const earlierThan = (day: number) =>
    open.releases.listEarlier(aRelease({ id: 'now', createdAt: at(day) }));

  it('names what was asked for before, newest first, with its checkpoint and what became of it', async () => {
    await store('first', { status: 'released', createdAt: at(1) });
    await store('second', { status: 'revoked', createdAt: at(2) });
    await store('later', { status: 'released', createdAt: at(4) });
    await expect(earlierThan(3)).resolves.toEqual([
      {
        id: 'second',
        checkpointId: 'second',
        status: 'revoked',
        createdAt: at(2),
      },
      {
        id: 'first',
        checkpointId: 'first',
        status: 'released',
        createdAt: at(1),
      },
    ]);
  });

  it.each([
    ['another model', { entityRef: 'resource:default/other' }],
    ['another one behind the same server', { model: 'other' }],
    ['another environment', { environment: 'staging' }],
  ])('says nothing of %s', async (_what, other) => {
    await store('other', { status: 'released', createdAt: at(1), ...other });
    await expect(earlierThan(3)).resolves.toEqual([]);
  });
});
