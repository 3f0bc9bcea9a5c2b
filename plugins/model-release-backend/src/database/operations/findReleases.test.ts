import { TestDatabases } from '@backstage/backend-test-utils';
import {
  anEvidence,
  aRelease,
  aRunbook,
  aRunbookPin,
  withStep,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { countStatements } from '../__testUtils__/countStatements';
import {
  ENGINES,
  openDatabase,
  OpenDatabase,
} from '../__testUtils__/openDatabase';
import { aNewRelease, storeRelease } from '../__testUtils__/records';
import { findReleases } from './findReleases';
import { RunbookCache } from './RunbookCache';

const databases = TestDatabases.create({ ids: ENGINES });

describe.each(databases.eachSupportedId())('findReleases on %s', engine => {
  let open: OpenDatabase;
  const runbook = aRunbook({ metadata: { name: 'low-risk' } });
  const a = aNewRelease({ id: 'a', status: 'revoked' });
  const b = aNewRelease({ id: 'b', runbook: aRunbookPin(runbook) });
  const c = aNewRelease(
    withStep(aRelease({ id: 'c' }), 'training-data', { files: [anEvidence()] }),
  );

  beforeAll(async () => {
    open = await openDatabase(databases, engine);
    await open.runbooks.publish(runbook, 'test', '2026-01-15');
    for (const release of [b, c, a]) {
      await storeRelease(open.releases, release);
    }
  });

  afterAll(async () => {
    await open.database.destroy();
  });

  it('answers in the order of the ids, and nothing where there is nothing', async () => {
    await expect(
      findReleases(open.database, ['b', 'missing', 'a'], new RunbookCache()),
    ).resolves.toEqual([b.record.release, undefined, a.record.release]);
  });

  it('answers twice for an id that comes twice', async () => {
    const [first, second] = await findReleases(
      open.database,
      ['a', 'a'],
      new RunbookCache(),
    );
    expect(first).toEqual(a.record.release);
    expect(second).toEqual(first);
  });

  it('leaves out the files of steps, as lists do', async () => {
    await expect(
      findReleases(open.database, ['c'], new RunbookCache()),
    ).resolves.toEqual([
      withStep(c.record.release, 'training-data', { files: [] }),
    ]);
  });

  it('takes four statements, however many ids there are, and one for unknown ids', async () => {
    const countFor = (...ids: string[]) =>
      countStatements(open.database, () =>
        findReleases(open.database, ids, new RunbookCache()),
      );
    await expect(countFor('a')).resolves.toBe(4);
    await expect(countFor('a', 'b', 'c')).resolves.toBe(4);
    await expect(countFor('x', 'y')).resolves.toBe(1);
  });
});
