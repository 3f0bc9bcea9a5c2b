import { digestOf, listDigests, streamOf, textOf } from './__testUtils__/bytes';
import { describeEachDriver } from './__testUtils__/describeEachDriver';

const NO_LIMIT = { maxSize: Number.MAX_SAFE_INTEGER };
const LONG_AGO = new Date(0);
/** Before this, everything happened. */
const LATER = new Date(Date.now() + 60 * 60 * 1000);

describeEachDriver('evidence in the trash', storage => {
  const digest = digestOf('orphan');
  const put = () => storage().put(streamOf('orphan'), NO_LIMIT);

  beforeEach(async () => {
    await put();
  });

  it('sets bytes aside without losing them', async () => {
    await storage().moveToTrash(digest, LATER);

    expect(await listDigests(storage().list())).toEqual([]);
    expect(await listDigests(storage().listTrash())).toEqual([digest]);
    expect(await storage().head(digest)).toBe(6);
    expect(await textOf(storage(), digest)).toBe('orphan');
  });

  it('does not set aside what was put meanwhile', async () => {
    await storage().moveToTrash(digest, LONG_AGO);

    expect(await listDigests(storage().list())).toEqual([digest]);
    expect(await listDigests(storage().listTrash())).toEqual([]);
  });

  it('removes for good what was set aside', async () => {
    await storage().moveToTrash(digest, LATER);
    await storage().delete(digest, LATER);

    expect(await storage().head(digest)).toBeUndefined();
    expect(await listDigests(storage().listTrash())).toEqual([]);
  });

  it('does not remove what was set aside too recently', async () => {
    await storage().moveToTrash(digest, LATER);
    await storage().delete(digest, LONG_AGO);

    expect(await textOf(storage(), digest)).toBe('orphan');
  });

  it('removes nothing that was not set aside', async () => {
    await storage().delete(digest, LATER);

    expect(await listDigests(storage().list())).toEqual([digest]);
  });

  it('takes back what was set aside', async () => {
    await storage().moveToTrash(digest, LATER);
    await storage().restore(digest);

    expect(await listDigests(storage().list())).toEqual([digest]);
    expect(await listDigests(storage().listTrash())).toEqual([]);
    expect(await textOf(storage(), digest)).toBe('orphan');
  });

  it.each(['delete', 'restore'] as const)(
    'keeps what was put again after it was set aside, whatever a later round does: %s',
    async later => {
      await storage().moveToTrash(digest, LATER);
      await put();
      await storage()[later](digest, LATER);

      expect(await listDigests(storage().list())).toEqual([digest]);
      expect(await listDigests(storage().listTrash())).toEqual([]);
      expect(await textOf(storage(), digest)).toBe('orphan');
    },
  );

  it('loses nothing when bytes are put while they are set aside', async () => {
    await Promise.all([
      put(),
      storage().moveToTrash(digest, LATER),
      put(),
      storage().moveToTrash(digest, LATER),
    ]);

    expect(await textOf(storage(), digest)).toBe('orphan');
  });
});
