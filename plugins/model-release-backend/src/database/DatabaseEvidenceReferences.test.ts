import { createHash } from 'node:crypto';
import { TestDatabases } from '@backstage/backend-test-utils';
import { aRelease } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { ENGINES, openForEachTest } from './__testUtils__/openDatabase';
import {
  aNewRelease,
  changeRelease,
  storeRelease,
} from './__testUtils__/records';
import { DatabaseEvidenceReferences } from './DatabaseEvidenceReferences';
import { DatabaseVerificationProgress } from './DatabaseVerificationProgress';

const databases = TestDatabases.create({ ids: ENGINES });

const digestOf = (name: string) =>
  `sha256:${createHash('sha256').update(name).digest('hex')}`;

const CARD = digestOf('card');
const FILE = digestOf('file');
const ORPHAN = digestOf('orphan');
const aCard = (digest: string) => ({ ...aRelease().modelCard, digest });

const aFile = (digest: string) => ({
  id: `id of ${digest}`,
  fileName: 'eval.json',
  mediaType: 'application/json',
  size: 17,
  digest,
  storedAt: '2026-03-02T08:00:00.000Z',
  storedBy: 'user:default/otto',
});

describe.each(databases.eachSupportedId())(
  'care for evidence on %s',
  engine => {
    const open = openForEachTest(databases, engine);
    let references: DatabaseEvidenceReferences;

    beforeEach(async () => {
      references = DatabaseEvidenceReferences.create(open());
    });
    const store = (id: string) =>
      storeRelease(
        open().releases,
        aNewRelease({ id, modelCard: aCard(CARD) }),
      );
    const storeEvent = async (id: string, data: object) => {
      const [last] = await open()
        .database('events')
        .where({ release_id: id })
        .orderBy('seq', 'desc');
      const row = { ...last, seq: last.seq + 1, data: JSON.stringify(data) };
      await open().database('events').insert(row);
    };
    const expectReferences = async (...digests: string[]) =>
      expect(
        await references.among([CARD, FILE, ORPHAN, 'sha256:no digest']),
      ).toEqual(new Set(digests));

    it('knows of no reference where there is no release', async () => {
      await expect(references.hasReleases()).resolves.toBe(false);
      await expectReferences();
    });

    it('finds the model card of a release', async () => {
      await store('a');

      await expect(references.hasReleases()).resolves.toBe(true);
      await expectReferences(CARD);
    });

    it('finds the files that steps rest on', async () => {
      await store('a');
      await changeRelease(
        open().releases,
        'a',
        ({ steps: [first, ...rest] }) => ({
          steps: [
            { ...first, version: first.version + 1, files: [aFile(FILE)] },
            ...rest,
          ],
        }),
      );

      await expectReferences(CARD, FILE);
    });

    it('finds in the trail what was replaced', async () => {
      await store('a');
      await changeRelease(open().releases, 'a', () => ({
        modelCard: aCard(digestOf('another card')),
      }));
      await expectReferences();

      await storeEvent('a', { file: aFile(digestOf('new')), replaces: FILE });
      await storeEvent('a', { before: { modelCard: { digest: CARD } } });

      await expectReferences(CARD, FILE);
    });

    it('finds what was signed', async () => {
      await open()
        .database('signed_packets')
        .insert({
          digest: digestOf('packet'),
          content: JSON.stringify({ steps: [{ files: [{ digest: FILE }] }] }),
          signed_at: '2026-03-02T08:00:00.000Z',
        });

      await expectReferences(FILE);
    });

    it('looks through all of a long trail', async () => {
      await store('a');
      const [event] = await open().database('events');
      const events = Array.from({ length: 2_500 }, (_, n) => ({
        ...event,
        seq: n + 2,
        data: JSON.stringify({ file: aFile(digestOf(`file ${n}`)) }),
      }));
      await open().database.batchInsert('events', events, 50);
      const some = [0, 998, 999, 1000, 1001, 2000, 2499].map(n =>
        digestOf(`file ${n}`),
      );

      await expect(references.among([...some, ORPHAN])).resolves.toEqual(
        new Set(some),
      );
    });

    it('remembers how far verification came', async () => {
      const progress = DatabaseVerificationProgress.create(open());
      const now = new Date('2026-03-02T08:00:00.000Z');
      await expect(progress.read()).resolves.toBeUndefined();

      await progress.save(CARD, now);
      await progress.save(FILE, now);
      await expect(progress.read()).resolves.toBe(FILE);

      await progress.save(undefined, now);
      await expect(progress.read()).resolves.toBeUndefined();
    });
  },
);
