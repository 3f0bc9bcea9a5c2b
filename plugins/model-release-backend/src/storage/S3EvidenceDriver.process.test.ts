import { createMockDirectory } from '@backstage/backend-test-utils';
import { PassThrough, Readable } from 'node:stream';
import { BUCKET } from './__testUtils__/ObjectServer';
import { ObjectServerProcess } from './__testUtils__/ObjectServerProcess';
import { digestOf, listDigests, streamOf, textOf } from './__testUtils__/bytes';
import { S3EvidenceDriver } from './S3EvidenceDriver';

const MIB = 1024 ** 2;
const NO_LIMIT = { maxSize: 100 * MIB };

const storageOn = ({ client }: ObjectServerProcess) =>
  S3EvidenceDriver.create({ client, bucket: BUCKET, prefix: '' });

describe('S3EvidenceDriver, on a server in a process of its own', () => {
  const folder = createMockDirectory();
  const servers: ObjectServerProcess[] = [];
  const start = async () => {
    const server = await ObjectServerProcess.start(folder.path);
    servers.push(server);
    return server;
  };
  afterEach(() => Promise.all(servers.splice(0).map(server => server.kill())));

  it('keeps what was stored when the server is killed under another upload', async () => {
    const first = await start();
    await storageOn(first).put(streamOf('evidence'), NO_LIMIT);
    const source = new PassThrough({ highWaterMark: 40 * MIB });
    const outcome = storageOn(first).put(source, NO_LIMIT);
    source.write(Buffer.alloc(20 * MIB));
    await Promise.all([
      first.kill(),
      expect(outcome).rejects.toMatchObject({ code: 'storage_unavailable' }),
    ]);
    source.destroy();

    const second = await start();
    const storage = storageOn(second);
    expect(await textOf(storage, digestOf('evidence'))).toBe('evidence');
    expect(await listDigests(storage.list())).toEqual([digestOf('evidence')]);
    const { size } = await storage.put(
      Readable.from([Buffer.alloc(9 * MIB, 1), Buffer.alloc(9 * MIB, 2)]),
      NO_LIMIT,
    );
    expect(size).toBe(18 * MIB);
  });
});
