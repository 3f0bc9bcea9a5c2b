import { S3Client } from '@aws-sdk/client-s3';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { PassThrough, Readable } from 'node:stream';
import { BUCKET, clientOf } from './__testUtils__/ObjectServer';
import { digestOf, listDigests, streamOf, textOf } from './__testUtils__/bytes';
import { S3EvidenceDriver } from './S3EvidenceDriver';

const MIB = 1024 ** 2;
const NO_LIMIT = { maxSize: 100 * MIB };

/** The server of a real object storage in a process of its own, which can be killed. */
class ObjectServerProcess {
  /** @param directory - where it keeps objects: another server can go on with them */
  static async start(directory: string): Promise<ObjectServerProcess> {
    const child = spawn(
      process.execPath,
      [
        require.resolve('s3rver/bin/s3rver.js'),
        ...['--address', '127.0.0.1', '--port', '0'],
        ...['--directory', directory, '--configure-bucket', BUCKET],
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    return new ObjectServerProcess(child, await portOf(child));
  }

  readonly client: S3Client;

  private constructor(private readonly child: ChildProcess, port: number) {
    this.client = clientOf(`http://127.0.0.1:${port}`);
  }

  /** Ends it as a crash does. Does nothing to one that has ended. */
  async kill(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const ended = once(this.child, 'exit');
      this.child.kill('SIGKILL');
      await ended;
    }
    this.client.destroy();
  }
}

/** Waits until the server says where it listens. */
async function portOf({ stdout }: ChildProcess): Promise<number> {
  let said = '';
  for await (const chunk of stdout!.iterator({ destroyOnReturn: false })) {
    said += chunk;
    const [, port] = /listening on \S+:(\d+)/.exec(said) ?? [];
    if (port !== undefined) {
      stdout!.resume();
      return Number(port);
    }
  }
  throw new Error(`The server has ended: ${said}`);
}

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
