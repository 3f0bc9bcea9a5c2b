import { S3Client } from '@aws-sdk/client-s3';
import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { BUCKET, clientOf } from './ObjectServer';

/** The server of a real object storage in a process of its own, which can be killed. */
export class ObjectServerProcess {
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
