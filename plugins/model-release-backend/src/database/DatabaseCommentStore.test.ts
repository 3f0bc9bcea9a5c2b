import { TestDatabases } from '@backstage/backend-test-utils';
import {
  aRelease,
  anEvent,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { ENGINES, openForEachTest } from './__testUtils__/openDatabase';
import { aNewRelease, storeRelease } from './__testUtils__/records';
import { DatabaseCommentStore } from './DatabaseCommentStore';
import { writeRemarks } from './operations/writeRemarks';

const { id: releaseId } = aRelease();
const { at, actor: by } = anEvent();

const databases = TestDatabases.create({ ids: ENGINES });

describe.each(databases.eachSupportedId())(
  'a store of comments on %s',
  engine => {
    const open = openForEachTest(databases, engine);
    let comments: DatabaseCommentStore;

    const idsOf = async (limit: number, cursor?: string) => {
      const page = await comments.list(releaseId, { limit, cursor });
      return { ids: page.items.map(({ id }) => id), next: page.nextCursor };
    };

    beforeEach(async () => {
      comments = DatabaseCommentStore.create({ database: open().database });
      await storeRelease(open().releases, aNewRelease(aRelease()));
    });

    const say = (...ids: string[]) =>
      writeRemarks(
        open().database,
        releaseId,
        ids.map(id => ({
          kind: 'added',
          comment: { id, at, by, text: `“${id}”`, mentions: [] },
        })),
      );

    it('lists the newest first, page by page, also of one moment', async () => {
      await say('a', 'b', 'c');
      const first = await idsOf(2);
      expect(first.ids).toEqual(['c', 'b']);
      expect(await idsOf(2, first.next)).toEqual({ ids: ['a'] });
    });

    it.each(['', '!', 'bnVsbA', 'WyJcdTAwMDAiLCJhIl0'])(
      'refuses %p, which is none of its cursors',
      async cursor => {
        await expect(
          comments.list(releaseId, { limit: 2, cursor }),
        ).rejects.toMatchObject({ code: 'invalid_cursor' });
      },
    );
  },
);
