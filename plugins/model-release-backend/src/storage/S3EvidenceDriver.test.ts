import { PutObjectCommand } from '@aws-sdk/client-s3';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { rmSync } from 'node:fs';
import { readdir, utimes } from 'node:fs/promises';
import { ServerResponse } from 'node:http';
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { BUCKET, ObjectServer, refuse } from './__testUtils__/ObjectServer';
import { digestOf, listDigests, streamOf, textOf } from './__testUtils__/bytes';
import { S3Bucket } from './S3Bucket';
import { S3EvidenceDriver } from './S3EvidenceDriver';

const NO_LIMIT = { maxSize: Number.MAX_SAFE_INTEGER };
const MIB = 1024 ** 2;
const HOUR_MS = 60 * 60 * 1000;

describe('S3EvidenceDriver', () => {
  const folder = createMockDirectory();
  let server: ObjectServer;
  beforeEach(async () => {
    folder.clear();
    server = await ObjectServer.start(folder.path);
  });
  afterEach(() => jest.restoreAllMocks());
  afterEach(() => server.stop());

  const create = (prefix = '') =>
    S3EvidenceDriver.create({ client: server.client, bucket: BUCKET, prefix });
  const filesIn = async (path: string) =>
    (await readdir(folder.resolve(BUCKET, path), { recursive: true }))
      .filter(name => name.endsWith('_object'))
      .sort();
  const expectNothingLeft = async () => expect(await filesIn('')).toEqual([]);

  it('keeps an object under its digest, and nothing where it came in', async () => {
    await create('models/').put(streamOf('evidence'), NO_LIMIT);

    const hex = digestOf('evidence').slice('sha256:'.length);
    expect(await filesIn('')).toEqual([
      expect.stringContaining(
        `models/sha256/${hex.slice(0, 2)}/${hex.slice(2)}`,
      ),
    ]);
  });

  it('sends a large file in parts and gives it back whole', async () => {
    const parts = [1, 2, 3].map(value => Buffer.alloc(7 * MIB, value));
    const { digest, size } = await create().put(Readable.from(parts), {
      maxSize: 21 * MIB,
    });

    expect(size).toBe(21 * MIB);
    expect(server.requests.filter(r => /partNumber/.test(r))).toHaveLength(3);
    const { content } = await create().get(digest);
    expect((await buffer(content)).equals(Buffer.concat(parts))).toBe(true);
  });

  it('reads from the source no more than a part ahead of what it has sent', async () => {
    let produced = 0;
    let furthestAhead = 0;
    const sent = () =>
      server.requests.filter(r => /partNumber/.test(r)).length * 8 * MIB;
    const source = new Readable({
      highWaterMark: 64 * 1024,
      read(size) {
        furthestAhead = Math.max(furthestAhead, produced - sent());
        produced += size;
        this.push(produced > 40 * MIB ? null : Buffer.alloc(size, produced));
      },
    });

    await create().put(source, { maxSize: 40 * MIB });

    expect(furthestAhead).toBeLessThanOrEqual(9 * MIB);
  });

  it.each([
    ['too large', 5, { maxSize: 20 * MIB - 1 }],
    ['empty', 0, NO_LIMIT],
    [
      'of another digest',
      5,
      { ...NO_LIMIT, expectedDigest: digestOf('announced') },
    ],
  ])('leaves nothing of a file that is %s', async (_case, count, limits) => {
    const parts = Array.from({ length: count }, () => Buffer.alloc(4 * MIB));

    await expect(
      create().put(Readable.from(parts), { ...limits }),
    ).rejects.toThrow();

    await expectNothingLeft();
  });

  it('leaves nothing of an upload that breaks off between two parts', async () => {
    const source = new PassThrough();
    source.write(Buffer.alloc(20 * MIB), () =>
      source.destroy(new Error('aborted')),
    );

    await expect(
      create().put(source, { maxSize: 40 * MIB }),
    ).rejects.toMatchObject({
      code: 'invalid_request',
      cause: expect.objectContaining({ message: 'aborted' }),
    });

    await expectNothingLeft();
    expect(server.requests).toContainEqual(
      expect.stringMatching(/^DELETE .*uploadId=/),
    );
  });

  it.each([
    ['can be discarded', (res: ServerResponse) => res.writeHead(204).end()],
    [
      'may not be discarded',
      (res: ServerResponse) => refuse(res, 403, 'AccessDenied'),
    ],
  ])('tells why an upload failed whose parts %s', async (_name, abort) => {
    let aborted = 0;
    server.answers = ({ method, url = '' }, res) => {
      if (method === 'DELETE' && /uploadId=/.test(url)) {
        aborted += 1;
        abort(res);
        return true;
      }
      return /partNumber=2/.test(url) && refuse(res, 507, 'QuotaExceeded');
    };
    const content = Readable.from([Buffer.alloc(20 * MIB)]);

    await expect(
      create().put(content, { maxSize: 40 * MIB }),
    ).rejects.toMatchObject({
      code: 'storage_unavailable',
      message: expect.stringContaining('(QuotaExceeded)'),
    });

    expect(aborted).toBe(1);
  });

  it.each([
    ['a small file', 1024],
    ['a file in parts', 20 * MIB],
  ])(
    'asks for encryption wherever %s is written, as some buckets demand',
    async (_name, size) => {
      const KEY = 'arn:aws:kms:eu-central-1:123456789012:key/evidence';
      server.answers = ({ method, url = '', headers }, res) => {
        const creates =
          /^(PUT|POST)$/.test(method ?? '') && !/uploadId=/.test(url);
        const isEncrypted =
          headers['x-amz-server-side-encryption'] === 'aws:kms' &&
          headers['x-amz-server-side-encryption-aws-kms-key-id'] === KEY;
        return creates && !isEncrypted && refuse(res, 403, 'AccessDenied');
      };
      const storage = S3EvidenceDriver.create({
        client: server.client,
        bucket: BUCKET,
        encryption: { ServerSideEncryption: 'aws:kms', SSEKMSKeyId: KEY },
      });

      const { digest } = await storage.put(
        Readable.from([Buffer.alloc(size)]),
        { maxSize: 20 * MIB },
      );
      await storage.moveToTrash(digest, new Date(Date.now() + HOUR_MS));
      await storage.restore(digest);

      expect(await storage.head(digest)).toBe(size);
    },
  );

  it('says that the storage does not work when the server dies under an upload', async () => {
    const source = new PassThrough({ highWaterMark: 40 * MIB });
    server.fails = req => {
      if (/partNumber=2/.test(req.url ?? '')) {
        server.die();
      }
      return server.isDown;
    };

    const outcome = create().put(source, { maxSize: 40 * MIB });
    source.write(Buffer.alloc(20 * MIB));

    // The source goes on: the upload does not wait for it.
    await expect(outcome).rejects.toMatchObject({
      code: 'storage_unavailable',
      message: expect.stringMatching(/^(?!.*127\.0)/),
    });
    expect(source.destroyed).toBe(false);
    source.destroy();
  });

  it('says that the storage does not work when the server dies before the file has its name', async () => {
    server.fails = req => 'x-amz-copy-source' in req.headers;

    await expect(
      create().put(streamOf('evidence'), NO_LIMIT),
    ).rejects.toMatchObject({ code: 'storage_unavailable' });

    await expectNothingLeft();
  });

  it('says that the storage does not work when a file is gone before it has its name', async () => {
    server.fails = req => {
      if (req.method === 'HEAD') {
        rmSync(folder.resolve(BUCKET, 'incoming'), { recursive: true });
      }
      return false;
    };

    await expect(
      create().put(streamOf('evidence'), NO_LIMIT),
    ).rejects.toMatchObject({
      code: 'storage_unavailable',
      message: expect.stringContaining('(NoSuchKey)'),
    });

    await expectNothingLeft();
  });

  it('loses nothing when one sweep sets aside what another takes back', async () => {
    const storage = create();
    const { digest } = await storage.put(streamOf('evidence'), NO_LIMIT);
    const [file] = await filesIn('');
    const yesterday = new Date(Date.now() - 25 * HOUR_MS);
    await utimes(folder.resolve(BUCKET, file), yesterday, yesterday);
    const { copy } = S3Bucket.prototype;
    jest
      .spyOn(S3Bucket.prototype, 'copy')
      .mockImplementationOnce(async function copying(
        this: S3Bucket,
        ...places: [string, string]
      ) {
        const copied = await copy.apply(this, places);
        await storage.restore(digest);
        return copied;
      });

    await storage.moveToTrash(digest, new Date(Date.now() - HOUR_MS));

    expect(await textOf(storage, digest)).toBe('evidence');
    expect(await listDigests(storage.list())).toEqual([digest]);
  });

  it('asks for nothing when a range is none', async () => {
    const storage = create();
    const { digest } = await storage.put(streamOf('evidence'), NO_LIMIT);
    const before = server.requests.length;

    await expect(
      storage.get(digest, { start: -8, end: 3 }),
    ).rejects.toMatchObject({ code: 'invalid_request' });

    expect(server.requests).toHaveLength(before);
  });

  it('breaks off a read under which the server dies', async () => {
    const { digest } = await create().put(
      Readable.from([Buffer.alloc(30 * MIB, 'x')]),
      NO_LIMIT,
    );
    const { content } = await create().get(digest);
    content.once('data', () => server.die());

    await expect(buffer(content)).rejects.toThrow();
  });

  it.each([
    ['head', (s: S3EvidenceDriver) => s.head(digestOf('x'))],
    ['get', (s: S3EvidenceDriver) => s.get(digestOf('x'))],
    ['list', (s: S3EvidenceDriver) => s.list().next()],
    [
      'moveToTrash',
      (s: S3EvidenceDriver) => s.moveToTrash(digestOf('x'), new Date()),
    ],
    [
      'removeAbandonedUploads',
      (s: S3EvidenceDriver) => s.removeAbandonedUploads(),
    ],
  ])(
    'does not take a server that is down for one that has nothing: %s',
    async (_name, ask) => {
      server.die();

      await expect(ask(create())).rejects.toMatchObject({
        code: 'storage_unavailable',
      });
    },
  );

  it('does not take a bucket that is missing for one that has nothing', async () => {
    const storage = S3EvidenceDriver.create({
      client: server.client,
      bucket: 'elsewhere',
    });

    await expect(storage.get(digestOf('x'))).rejects.toMatchObject({
      code: 'storage_unavailable',
      message: expect.stringContaining('(NoSuchBucket)'),
    });
  });

  it('removes uploads that were abandoned more than a day ago, and nothing else', async () => {
    const storage = create();
    const { digest } = await storage.put(streamOf('kept'), NO_LIMIT);
    for (const Key of ['incoming/old', 'incoming/recent']) {
      await server.client.send(
        new PutObjectCommand({ Bucket: BUCKET, Key, Body: 'half' }),
      );
    }
    const old = (await filesIn('incoming')).find(name => /old/.test(name))!;
    const yesterday = new Date(Date.now() - 25 * HOUR_MS);
    await utimes(folder.resolve(BUCKET, 'incoming', old), yesterday, yesterday);

    await storage.removeAbandonedUploads();

    expect(await filesIn('incoming')).toEqual([
      expect.stringContaining('recent'),
    ]);
    expect(await storage.head(digest)).toBe(4);
  });
});
