import { TestDatabases } from '@backstage/backend-test-utils';
import { aRelease } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { ENGINES, openForEachTest } from './__testUtils__/openDatabase';
import { aNewRelease, storeRelease } from './__testUtils__/records';
import { DatabaseWatchStore } from './DatabaseWatchStore';

const release = aRelease();
const { id, entityRef, requester } = release;
const at = (n: number) => `2026-02-01T10:${String(n).padStart(2, '0')}:00.000Z`;
const person = (n: number) => `user:default/watcher-${n}`;

const databases = TestDatabases.create({ ids: ENGINES });

describe.each(databases.eachSupportedId())(
  'a store of watches on %s',
  engine => {
    const open = openForEachTest(databases, engine);
    let watches: DatabaseWatchStore;

    const choose = (
      who: string,
      kind: 'release' | 'model',
      watching: boolean,
      minute = 0,
    ) =>
      watches.choose(
        who,
        { kind, subject: kind === 'release' ? id : entityRef },
        watching,
        at(minute),
      );

    beforeEach(async () => {
      watches = DatabaseWatchStore.create({ database: open().database });
      await storeRelease(open().releases, aNewRelease(release));
    });

    it('counts who takes part, who chose the release and who chose its model', async () => {
      await choose(person(1), 'release', true);
      await choose(person(2), 'model', true);
      expect((await watches.watchersOf(release)).sort()).toEqual(
        [requester, person(1), person(2)].sort(),
      );
    });

    it('lets a choice for the release go before one for the model', async () => {
      await choose(person(1), 'model', true);
      await choose(person(1), 'release', false);
      expect(await watches.watchersOf(release)).not.toContain(person(1));
      expect(await watches.of(person(1), release)).toEqual({
        chosen: false,
        involved: false,
        watchesModel: true,
      });
    });

    it('does not forget who stopped, however many watch', async () => {
      await open().database.batchInsert(
        'watches',
        Array.from({ length: 1_000 }, (_, n) => ({
          person_ref: person(n),
          kind: 'model',
          subject: entityRef,
          watching: true,
          since: at(1),
        })),
        100,
      );
      await choose(requester, 'release', false, 2);
      const watchers = await watches.watchersOf(release);
      expect(watchers).not.toContain(requester);
      expect(watchers).toHaveLength(999);
    });
  },
);
