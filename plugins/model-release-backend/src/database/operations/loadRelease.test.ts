import { TestDatabases } from '@backstage/backend-test-utils';
import { countStatements } from '../__testUtils__/countStatements';
import {
  ENGINES,
  openDatabase,
  OpenDatabase,
} from '../__testUtils__/openDatabase';
import { aNewRelease, storeRelease } from '../__testUtils__/records';

const databases = TestDatabases.create({ ids: ENGINES });

describe.each(databases.eachSupportedId())('loadRelease on %s', engine => {
  let open: OpenDatabase;

  beforeEach(async () => {
    open = await openDatabase(databases, engine);
  });

  afterEach(async () => {
    await open.database.destroy();
  });

  it('answers the same inside a transaction and outside', async () => {
    const { releases } = open;
    const record = await storeRelease(releases, aNewRelease({ id: 'a' }));
    await expect(releases.find('a')).resolves.toEqual(record);
    await expect(
      releases.transaction(transaction => transaction.load('a')),
    ).resolves.toEqual(record);
  });

  it('answers nothing for an unknown id', async () => {
    await expect(
      open.releases.transaction(transaction => transaction.load('unknown')),
    ).resolves.toBeUndefined();
  });

  it('takes four statements, and one more for a runbook that is not known yet', async () => {
    await storeRelease(open.releases, aNewRelease({ id: 'a' }));
    const find = () => open.releases.find('a');
    await expect(countStatements(open.database, find)).resolves.toBe(5);
    await expect(countStatements(open.database, find)).resolves.toBe(4);
  });
});
