import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ModelReleaseError } from '@model-release/backstage-plugin-model-release-common';
import { all, digestOf, streamOf, textOf } from './__testUtils__/bytes';
import { describeEachDriver } from './__testUtils__/describeEachDriver';

const NO_LIMIT = { maxSize: Number.MAX_SAFE_INTEGER };
const MINUTE_MS = 60_000;
const LATER = new Date(Date.now() + 60 * MINUTE_MS);

describeEachDriver('evidence that is put', storage => {
  const put = (text: string, limits: Partial<typeof NO_LIMIT> = {}) =>
    storage().put(streamOf(text), { ...NO_LIMIT, ...limits });

  it('gives back the bytes that were stored, by their SHA-256', async () => {
    const stored = await storage().put(streamOf('evaluation ', 'packet'), {
      maxSize: 17,
    });

    expect(stored).toEqual({
      digest: digestOf('evaluation packet'),
      size: 17,
    });
    const { size, content } = await storage().get(stored.digest);
    expect(size).toBe(17);
    expect((await buffer(content)).toString()).toBe('evaluation packet');
  });

  it('keeps different bytes apart', async () => {
    const one = await put('one');
    const other = await put('other');

    const { content } = await storage().get(one.digest);
    expect((await buffer(content)).toString()).toBe('one');
    expect(other.digest).toBe(digestOf('other'));
  });

  it('stores the same bytes again without harm, also at the same time', async () => {
    const stored = await Promise.all([put('same'), put('same'), put('same')]);

    expect(new Set(stored.map(({ digest }) => digest)).size).toBe(1);
    const { content } = await storage().get(stored[0].digest);
    expect((await buffer(content)).toString()).toBe('same');
  });

  it('refuses one byte too many and names the limit and what arrived', async () => {
    await expect(put('12345', { maxSize: 4 })).rejects.toMatchObject({
      code: 'file_too_large',
      message: expect.stringMatching(/4 bytes.*5 bytes/),
      details: { maxSize: 4, received: 5 },
    });

    await expect(storage().get(digestOf('12345'))).rejects.toMatchObject({
      code: 'unknown_evidence',
    });
  });

  it('stops reading a file that is too large', async () => {
    let produced = 0;
    const endless = new Readable({
      read() {
        produced += 1024;
        this.push(Buffer.alloc(1024));
      },
    });

    await expect(
      storage().put(endless, { maxSize: 10 * 1024 }),
    ).rejects.toMatchObject({ code: 'file_too_large' });
    expect(produced).toBeLessThan(
      10 * 1024 + 2 * endless.readableHighWaterMark,
    );
    endless.destroy();
  });

  it('leaves a refused stream for its owner to end', async () => {
    const source = streamOf('12345', '67890');

    await expect(storage().put(source, { maxSize: 4 })).rejects.toThrow();

    expect(source.destroyed).toBe(false);
    source.destroy();
  });

  it('refuses an empty file', async () => {
    await expect(storage().put(streamOf(), NO_LIMIT)).rejects.toMatchObject({
      code: 'file_empty',
    });
  });

  it('accepts the digest that was announced', async () => {
    const expectedDigest = digestOf('announced');

    const stored = await storage().put(streamOf('announced'), {
      ...NO_LIMIT,
      expectedDigest,
    });

    expect(stored.digest).toBe(expectedDigest);
  });

  it('refuses other bytes than were announced and names both digests', async () => {
    await expect(
      storage().put(streamOf('arrived'), {
        ...NO_LIMIT,
        expectedDigest: digestOf('announced'),
      }),
    ).rejects.toMatchObject({
      code: 'digest_mismatch',
      details: {
        expected: digestOf('announced'),
        actual: digestOf('arrived'),
      },
    });

    await expect(storage().get(digestOf('arrived'))).rejects.toMatchObject({
      code: 'unknown_evidence',
    });
  });

  it('refuses an upload that breaks off and remembers why', async () => {
    const broken = Readable.from(
      (async function* breakingOff() {
        yield Buffer.from('the first half');
        throw new Error('aborted');
      })(),
    );

    await expect(storage().put(broken, NO_LIMIT)).rejects.toMatchObject({
      code: 'invalid_request',
      message: 'The upload ended early, after 14 bytes.',
      cause: expect.objectContaining({ message: 'aborted' }),
    });
  });

  it('refuses an upload that refuses itself as that does, and keeps nothing', async () => {
    const refusal = new ModelReleaseError('file_type_not_accepted', 'A lie.');
    const lying = Readable.from(
      (async function* refusing() {
        yield Buffer.from('the first half');
        throw refusal;
      })(),
    );

    await expect(storage().put(lying, NO_LIMIT)).rejects.toBe(refusal);

    expect(await all(storage().list())).toEqual([]);
  });

  it.each([
    ['a digest nobody stored', digestOf('nobody stored this')],
    ['an upper-case digest', `sha256:${'A'.repeat(64)}`],
    ['a path', `sha256:${'../'.repeat(21)}a`],
    ['another algorithm', `sha512:${'a'.repeat(64)}`],
    ['a digest with something after it', `${digestOf('x')}\n`],
    ['nothing', ''],
  ])('knows no evidence under %s', async (_case, digest) => {
    await put('x');

    await expect(storage().get(digest)).rejects.toMatchObject({
      code: 'unknown_evidence',
    });
    await expect(storage().head(digest)).resolves.toBeUndefined();
    await storage().moveToTrash(digest, LATER);
    await storage().restore(digest);
    await storage().delete(digest, LATER);
    expect(await textOf(storage(), digestOf('x'))).toBe('x');
  });
});

describeEachDriver('evidence that is read', storage => {
  it.each([
    ['the first bytes', { start: 0, end: 9 }, 'evaluation'],
    ['bytes from the middle', { start: 11, end: 14 }, 'pack'],
    ['the last byte', { start: 16, end: 16 }, 't'],
  ])('gives %s, and says how many there are', async (_name, range, text) => {
    const { digest } = await storage().put(
      streamOf('evaluation packet'),
      NO_LIMIT,
    );

    const { size, content } = await storage().get(digest, range);

    expect(size).toBe(17);
    expect((await buffer(content)).toString()).toBe(text);
  });

  it.each([
    ['begins before the file', { start: -1, end: 4 }],
    ['ends before it begins', { start: 4, end: 3 }],
    ['ends before the file', { start: 0, end: -1 }],
    ['begins in the middle of a byte', { start: 0.5, end: 3 }],
    ['begins nowhere', { start: NaN, end: 3 }],
  ])('refuses a range that %s', async (_name, range) => {
    const { digest } = await storage().put(streamOf('12345'), NO_LIMIT);

    await expect(storage().get(digest, range)).rejects.toMatchObject({
      code: 'invalid_request',
      message: expect.stringContaining(`from ${range.start} to ${range.end}`),
    });
  });

  it('knows the size of what it has', async () => {
    const { digest } = await storage().put(streamOf('12345'), NO_LIMIT);

    expect(await storage().head(digest)).toBe(5);
  });

  it('lists what it has in the order of the digests, from anywhere', async () => {
    const started = Date.now();
    const texts = Array.from({ length: 9 }, (_, n) => `file ${n}`);
    for (const text of texts) {
      await storage().put(streamOf(text), NO_LIMIT);
    }
    const digests = texts.map(digestOf).sort();

    const entries = await all(storage().list());

    expect(entries.map(({ digest }) => digest)).toEqual(digests);
    for (const { size, since } of entries) {
      expect(size).toBe(6);
      // Storages may keep whole seconds.
      expect(Math.abs(since.getTime() - started)).toBeLessThan(MINUTE_MS);
    }
    const rest = await all(storage().list(digests[5]));
    expect(rest.map(({ digest }) => digest)).toEqual(digests.slice(6));
    expect(await all(storage().list(digests[8]))).toEqual([]);
  });
});
