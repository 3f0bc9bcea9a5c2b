import { createMockDirectory } from '@backstage/backend-test-utils';
import { once } from 'node:events';
import { readdirSync, statSync } from 'node:fs';
import {
  mkdir,
  open,
  readdir,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { AddressInfo } from 'node:net';
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { digestOf, streamOf } from './__testUtils__/bytes';
import { LocalEvidenceDriver } from './LocalEvidenceDriver';

const NO_LIMIT = { maxSize: Number.MAX_SAFE_INTEGER };
const HOUR_MS = 60 * 60 * 1000;

describe('LocalEvidenceDriver', () => {
  const folder = createMockDirectory();
  beforeEach(() => folder.clear());
  afterEach(() => jest.restoreAllMocks());

  const create = () => LocalEvidenceDriver.create({ directory: folder.path });
  const listIncoming = async () =>
    (await readdir(folder.path)).filter(name => name !== 'sha256');
  const listStored = async () =>
    (
      await readdir(folder.resolve('sha256'), {
        recursive: true,
        withFileTypes: true,
      })
    ).filter(found => found.isFile());

  it('keeps a file under its digest, for its own user alone', async () => {
    const storage = await create();

    await storage.put(streamOf('evidence'), NO_LIMIT);

    const hex = digestOf('evidence').slice('sha256:'.length);
    const place = folder.resolve('sha256', hex.slice(0, 2), hex.slice(2));
    expect((await stat(place)).mode & 0o777).toBe(0o600);
    const shelf = folder.resolve('sha256', hex.slice(0, 2));
    expect((await stat(shelf)).mode & 0o777).toBe(0o700);
  });

  it('stores the same bytes once', async () => {
    const storage = await create();

    await Promise.all(
      ['same', 'same', 'same', 'other'].map(text =>
        storage.put(streamOf(text), NO_LIMIT),
      ),
    );

    expect(await listStored()).toHaveLength(2);
    expect(await listIncoming()).toEqual([]);
  });

  it('finds what was stored before a restart', async () => {
    const { digest } = await (await create()).put(streamOf('before'), NO_LIMIT);

    const { content } = await (await create()).get(digest);

    expect((await buffer(content)).toString()).toBe('before');
  });

  it('reads no faster than it writes, however large the file is', async () => {
    const storage = await create();
    const total = 32 * 1024 * 1024;
    let produced = 0;
    let furthestAhead = 0;
    const written = () => {
      const name = readdirSync(folder.path).find(n => n !== 'sha256');
      return name ? statSync(folder.resolve(name)).size : 0;
    };
    const source = new Readable({
      highWaterMark: 64 * 1024,
      read(size) {
        furthestAhead = Math.max(furthestAhead, produced - written());
        produced += size;
        this.push(produced > total ? null : Buffer.alloc(size, produced));
      },
    });

    const { size } = await storage.put(source, NO_LIMIT);

    expect(size).toBe(total);
    expect(furthestAhead).toBeLessThanOrEqual(3 * 64 * 1024);
  });

  it.each([
    ['too large', streamOf('12345'), { maxSize: 4 }],
    ['empty', streamOf(), NO_LIMIT],
    [
      'of another digest',
      streamOf('arrived'),
      { ...NO_LIMIT, expectedDigest: digestOf('announced') },
    ],
  ])('leaves nothing of a file that is %s', async (_case, content, limits) => {
    const storage = await create();

    await expect(storage.put(content, limits)).rejects.toThrow();

    expect(await listIncoming()).toEqual([]);
    expect(await listStored()).toEqual([]);
  });

  it('leaves nothing of an upload whose client goes away', async () => {
    const storage = await create();
    const outcome = new PassThrough({ objectMode: true });
    const server = createServer((incoming, response) => {
      storage
        .put(incoming, NO_LIMIT)
        .then(
          stored => outcome.write({ stored }),
          error => outcome.write({ error }),
        )
        .finally(() => response.destroy());
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const client = request({
      port: (server.address() as AddressInfo).port,
      method: 'PUT',
      headers: { 'content-length': 1000 },
    });
    const gone = once(client, 'error');
    client.write('the first half', () => client.destroy(new Error('gone')));

    const [{ error }] = await once(outcome, 'data');

    expect(error).toMatchObject({
      code: 'invalid_request',
      message: expect.stringMatching(/ended early/),
    });
    expect(await listIncoming()).toEqual([]);
    expect(await listStored()).toEqual([]);
    await gone;
    server.close();
    await once(server, 'close');
  });

  it('refuses a stream that was closed before its end', async () => {
    const storage = await create();
    const source = new PassThrough();
    source.write('half', () => source.destroy());

    await expect(storage.put(source, NO_LIMIT)).rejects.toMatchObject({
      code: 'invalid_request',
      cause: expect.objectContaining({ code: 'ERR_STREAM_PREMATURE_CLOSE' }),
    });

    expect(await listIncoming()).toEqual([]);
  });

  it('says that the storage does not work when the disk is full, and leaves nothing', async () => {
    const storage = await create();
    const handle = await open(folder.resolve('sha256'), 'r');
    jest.spyOn(Object.getPrototypeOf(handle), 'writeFile').mockRejectedValue(
      Object.assign(new Error(`no space at ${folder.path}`), {
        code: 'ENOSPC',
      }),
    );
    await handle.close();

    await expect(
      storage.put(streamOf('evidence'), NO_LIMIT),
    ).rejects.toMatchObject({
      code: 'storage_unavailable',
      message: expect.stringMatching(/^(?!.*\/).*ENOSPC/),
      cause: expect.objectContaining({ code: 'ENOSPC' }),
    });

    expect(await listIncoming()).toEqual([]);
  });

  it('says that the storage does not work when the disk fails under an upload, and leaves nothing', async () => {
    const storage = await create();
    const handle = await open(folder.resolve('sha256'), 'r');
    const prototype = Object.getPrototypeOf(handle);
    await handle.close();
    const { writeFile: write } = prototype;
    let chunks = 0;
    jest
      .spyOn(prototype, 'writeFile')
      .mockImplementation(function failing(this: unknown, chunk: unknown) {
        chunks += 1;
        return chunks < 3
          ? write.call(this, chunk)
          : Promise.reject(Object.assign(new Error('I/O'), { code: 'EIO' }));
      });
    const source = new Readable({
      read() {
        this.push(Buffer.alloc(1024));
      },
    });

    await expect(storage.put(source, NO_LIMIT)).rejects.toMatchObject({
      code: 'storage_unavailable',
      message: expect.stringContaining('(EIO)'),
    });

    expect(source.destroyed).toBe(false);
    source.destroy();
    expect(await listIncoming()).toEqual([]);
    expect(await listStored()).toEqual([]);
  });

  it('says that the storage does not work when a file is in its way, and leaves nothing', async () => {
    const storage = await create();
    const hex = digestOf('evidence').slice('sha256:'.length);
    await writeFile(folder.resolve('sha256', hex.slice(0, 2)), 'in the way');

    await expect(
      storage.put(streamOf('evidence'), NO_LIMIT),
    ).rejects.toMatchObject({ code: 'storage_unavailable' });
    await expect(storage.get(digestOf('evidence'))).rejects.toMatchObject({
      code: 'storage_unavailable',
    });

    expect(await listIncoming()).toEqual([]);
  });

  it('says that the storage does not work when its folder is gone', async () => {
    const storage = await create();
    await rm(folder.path, { recursive: true });

    await expect(
      storage.put(streamOf('evidence'), NO_LIMIT),
    ).rejects.toMatchObject({ code: 'storage_unavailable' });
    await mkdir(folder.path);
  });

  it('says that the storage does not work when its folder is a file', async () => {
    folder.setContent({ taken: 'a file' });

    await expect(
      LocalEvidenceDriver.create({ directory: folder.resolve('taken') }),
    ).rejects.toMatchObject({ code: 'storage_unavailable' });
  });

  it('removes uploads that were abandoned more than a day ago, and nothing else', async () => {
    const old = 'incoming-00000000-0000-4000-8000-000000000001';
    const recent = 'incoming-00000000-0000-4000-8000-000000000002';
    folder.setContent({ [old]: '', [recent]: '', 'notes.txt': '' });
    const hoursAgo = (hours: number) => new Date(Date.now() - hours * HOUR_MS);
    await utimes(folder.resolve(old), hoursAgo(25), hoursAgo(25));
    await utimes(folder.resolve(recent), hoursAgo(23), hoursAgo(23));
    await utimes(folder.resolve('notes.txt'), hoursAgo(99), hoursAgo(99));

    await create();

    expect((await listIncoming()).sort()).toEqual([recent, 'notes.txt']);
  });
});
