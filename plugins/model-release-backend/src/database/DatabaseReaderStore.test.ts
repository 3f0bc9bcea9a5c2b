import { TestDatabases } from '@backstage/backend-test-utils';
import { countStatements } from './__testUtils__/countStatements';
import { ENGINES, openForEachTest } from './__testUtils__/openDatabase';
import { DatabaseReaderStore } from './DatabaseReaderStore';

const ANA = 'user:default/ana';
const BO = 'user:default/bo';
const NOW = '2026-02-01T10:05:00.000Z';

const databases = TestDatabases.create({ ids: ENGINES });

describe.each(databases.eachSupportedId())(
  'a store of what people may read on %s',
  engine => {
    const open = openForEachTest(databases, engine);
    let readers: DatabaseReaderStore;

    beforeEach(async () => {
      readers = DatabaseReaderStore.create({ database: open().database });
    });

    it('tells what was stored last of those whom it knows', async () => {
      await readers.remember(ANA, 'none', NOW);
      await readers.remember(ANA, 'all', NOW);
      expect(await readers.find([ANA, BO])).toEqual(new Map([[ANA, 'all']]));
    });

    it('writes nothing while that stays the same, but for once an hour', async () => {
      const writes = (at: string) =>
        countStatements(open().database, () =>
          readers.remember(ANA, 'all', at),
        );
      expect(await writes(NOW)).toBe(1);
      expect(await writes('2026-02-01T10:59:59.000Z')).toBe(0);
      expect(await writes('2026-02-01T11:00:00.000Z')).toBe(1);
    });
  },
);
