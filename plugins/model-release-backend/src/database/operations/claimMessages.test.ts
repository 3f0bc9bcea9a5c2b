import { TestDatabases } from '@backstage/backend-test-utils';
import { describeOutbox } from '../../ports/__testUtils__/outboxContract';
import {
  ENGINES,
  openDatabase,
  OpenDatabase,
} from '../__testUtils__/openDatabase';
import { aNewRelease, storeRelease } from '../__testUtils__/records';

const databases = TestDatabases.create({ ids: ENGINES });

describe.each(databases.eachSupportedId())('claimMessages on %s', engine => {
  let open: OpenDatabase;

  afterEach(async () => {
    await open.database.destroy();
  });

  describeOutbox(async () => {
    open = await openDatabase(databases, engine);
    const { outbox, releases } = open;
    return {
      outbox,
      send: async (...messages) => {
        const release = aNewRelease({ id: 'release-1' }, { messages });
        await storeRelease(releases, release);
      },
      settle: async (lease, settlement) => {
        await releases.transaction(transaction =>
          transaction.settle(lease, settlement),
        );
      },
    };
  });
});
