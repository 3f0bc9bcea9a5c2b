import { once } from 'node:events';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { verified } from './__testUtils__/verified';

const CHUNKS = ['first ', 'second ', 'last'];
const TEXT = CHUNKS.join('');
const EXPECTED = {
  digest: `sha256:${createHash('sha256').update(TEXT).digest('hex')}`,
  size: TEXT.length,
};

/** A storage that answers these chunks, whatever it is asked for. */
function storageOf(...chunks: string[]) {
  const content = Readable.from(chunks.map(text => Buffer.from(text)));
  return { content, get: async () => ({ size: EXPECTED.size, content }) };
}

/** What came before the end, or before the failure. */
async function readAll(content: Readable) {
  let text = '';
  content.on('data', chunk => {
    text += chunk;
  });
  const failure = await once(content, 'end').then(
    () => undefined,
    error => error,
  );
  return { text, failure };
}

describe('a verified evidence storage', () => {
  it('gives all bytes when they are those of the digest', async () => {
    const content = await verified(storageOf(...CHUNKS)).readVerified(EXPECTED);

    expect((await buffer(content)).toString()).toBe(TEXT);
  });

  it.each([
    [
      'other bytes',
      ['first ', 'sEcond ', 'last'],
      /is damaged: the digest of its bytes is/,
    ],
    ['another last byte', ['first ', 'second ', 'lost'], /is damaged/],
    ['too few bytes', ['first ', 'second '], /has 13 bytes instead of 17/],
    ['too many bytes', [...CHUNKS, '!'], /has 18 bytes instead of 17/],
    ['no bytes', [], /has 0 bytes instead of 17/],
  ])('fails before the last chunk of %s', async (_name, chunks, message) => {
    const content = await verified(storageOf(...chunks)).readVerified(EXPECTED);

    const { text, failure } = await readAll(content);

    expect(failure).toMatchObject({
      name: 'DamagedEvidenceError',
      message: expect.stringMatching(message),
    });
    expect(text).toBe(chunks.slice(0, -1).join(''));
  });

  it('fails as the storage does', async () => {
    const storage = storageOf(...CHUNKS);
    const content = await verified(storage).readVerified(EXPECTED);
    const failure = new Error('the disk is gone');
    storage.content.destroy(failure);

    await expect(buffer(content)).rejects.toBe(failure);
  });

  it('fails when the storage closes without a word', async () => {
    const storage = storageOf(...CHUNKS);
    const content = await verified(storage).readVerified(EXPECTED);
    storage.content.destroy();

    await expect(buffer(content)).rejects.toThrow(/closed sha256:.* early/);
  });

  it('lets go of the storage when its reader goes away', async () => {
    const storage = storageOf(...CHUNKS);
    const closed = once(storage.content, 'close');
    (await verified(storage).readVerified(EXPECTED)).destroy();

    await closed;
    expect(storage.content.destroyed).toBe(true);
  });
});
