import { TestDatabases } from '@backstage/backend-test-utils';
import { Release } from '@model-release/backstage-plugin-model-release-common';
import { aRelease } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { countStatements } from '../__testUtils__/countStatements';
import {
  ENGINES,
  openDatabase,
  OpenDatabase,
  openTransaction,
} from '../__testUtils__/openDatabase';
import { aNewRelease, storeRelease } from '../__testUtils__/records';

const QUERY = {
  entityRef: 'resource:default/support-replies',
  checkpoint: 'sr-lora-0042',
  environment: 'production',
};

const databases = TestDatabases.create({ ids: ENGINES });

describe.each(databases.eachSupportedId())('findForGate on %s', engine => {
  let shared: OpenDatabase;
  let open: Awaited<ReturnType<typeof openTransaction>>;

  async function store(...releases: Array<Partial<Release>>) {
    for (const release of releases) {
      await storeRelease(open.releases, aNewRelease(aRelease(release)));
    }
  }

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

  it('answers what the gate needs to know, in one statement', async () => {
    await store({ status: 'released' });
    const { id, status, checkpoint } = aRelease({ status: 'released' });
    await expect(open.releases.findForGate(QUERY)).resolves.toEqual({
      id,
      status,
      checkpointDigest: checkpoint.digest,
    });
    await expect(
      countStatements(shared.database, () => open.releases.findForGate(QUERY)),
    ).resolves.toBe(1);
  });

  it.each(['approved', 'released'] as const)(
    'prefers the newest %s release to a newer one that is not',
    async status => {
      await store(
        { id: 'a', status, createdAt: '2026-03-01T08:00:00.000Z' },
        {
          id: 'b',
          status: 'released',
          createdAt: '2026-02-01T08:00:00.000Z',
        },
        {
          id: 'c',
          status: 'rejected',
          createdAt: '2026-03-09T08:00:00.000Z',
        },
      );
      await expect(open.releases.findForGate(QUERY)).resolves.toMatchObject({
        id: 'a',
      });
    },
  );

  it('prefers an approval that binds a digest to a newer one that does not', async () => {
    const { checkpoint } = aRelease();
    await store(
      {
        id: 'bound',
        status: 'released',
        createdAt: '2026-03-01T08:00:00.000Z',
      },
      {
        id: 'loose',
        status: 'released',
        createdAt: '2026-03-09T08:00:00.000Z',
        checkpoint: { ...checkpoint, digest: undefined },
      },
    );
    await expect(open.releases.findForGate(QUERY)).resolves.toMatchObject({
      id: 'bound',
    });
  });

  it('answers the newest when none is approved or released', async () => {
    await store(
      { id: 'a', status: 'rejected', createdAt: '2026-03-01T08:00:00.000Z' },
      { id: 'b', status: 'in_review', createdAt: '2026-03-09T08:00:00.000Z' },
    );
    await expect(open.releases.findForGate(QUERY)).resolves.toMatchObject({
      id: 'b',
      status: 'in_review',
    });
  });

  it.each([
    ['entity', { entityRef: 'resource:default/other' }],
    ['checkpoint', { checkpoint: 'SR-LORA-0042' }],
    ['environment', { environment: 'staging' }],
    ['model', { model: 'support-replies-small' }],
  ])('answers nothing for another %s', async (_, difference) => {
    await store({ status: 'released' });
    await expect(
      open.releases.findForGate({ ...QUERY, ...difference }),
    ).resolves.toBeUndefined();
  });

  it('tells the models of one server apart', async () => {
    await store({ id: 'a', status: 'released', model: 'small' });
    await expect(open.releases.findForGate(QUERY)).resolves.toBeUndefined();
    await expect(
      open.releases.findForGate({ ...QUERY, model: 'small' }),
    ).resolves.toMatchObject({ id: 'a' });
  });
});
