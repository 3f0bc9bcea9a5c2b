import { TestDatabases } from '@backstage/backend-test-utils';
import { Visit } from '../domain/nextVisit';
import { ENGINES, openForEachTest } from './__testUtils__/openDatabase';
import { aNewRelease, storeRelease } from './__testUtils__/records';
import { DatabaseVisitStore } from './DatabaseVisitStore';

const ANA = 'user:default/ana';
const BO = 'user:default/bo';
const at = (n: number) =>
  new Date(Date.UTC(2026, 1, 1) + n * 60_000).toISOString();

const databases = TestDatabases.create({ ids: ENGINES });

describe.each(databases.eachSupportedId())(
  'a store of visits on %s',
  engine => {
    const open = openForEachTest(databases, engine);
    let visits: DatabaseVisitStore;

    beforeEach(async () => {
      visits = DatabaseVisitStore.create({ database: open().database });
      await storeRelease(open().releases, aNewRelease({ id: 'one' }));
      await storeRelease(open().releases, aNewRelease({ id: 'two' }));
    });

    /** Stores a visit, and tells what was stored before. */
    async function replace(userRef: string, releaseId: string, visit: Visit) {
      const before: Array<Visit | undefined> = [];
      await visits.replace({ userRef, releaseId }, stored => {
        before.push(stored);
        return visit;
      });
      return before[0];
    }

    it('keeps one for each person and release', async () => {
      const first = { seq: 3, at: at(1) };
      const second = { seq: 5, at: at(2), since: first };
      expect(await replace(ANA, 'one', first)).toBeUndefined();
      expect(await replace(BO, 'one', first)).toBeUndefined();
      expect(await replace(ANA, 'two', first)).toBeUndefined();
      expect(await replace(ANA, 'one', second)).toEqual(first);
      expect(await replace(ANA, 'one', first)).toEqual(second);
      expect(await replace(BO, 'one', second)).toEqual(first);
    });

    it('forgets the oldest of a person past five hundred, and of nobody else', async () => {
      const visit = { seq: 1, at: at(0) };
      await replace(BO, 'one', visit);
      await replace(ANA, 'one', visit);
      const like = await open()
        .database('releases')
        .where({ id: 'one' })
        .first();
      const others = Array.from({ length: 499 }, (_, n) => `r${n + 1}`);
      await open().database.batchInsert(
        'releases',
        others.map(id => ({ ...like, id, open_key: null })),
        10,
      );
      await open().database.batchInsert(
        'visits',
        others.map((id, n) => ({
          release_id: id,
          user_ref: ANA,
          seq: 1,
          seen_at: at(n + 1),
        })),
        100,
      );
      await replace(ANA, 'two', { seq: 1, at: at(500) });
      expect(await replace(ANA, 'r1', visit)).toBeDefined();
      expect(await replace(ANA, 'one', visit)).toBeUndefined();
      expect(await replace(BO, 'one', visit)).toEqual(visit);
    });
  },
);
