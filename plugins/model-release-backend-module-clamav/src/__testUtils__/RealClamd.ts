import { ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ClamdAddress } from '../readClamdAddress';

/** What clamd calls a file whose text is `MARK`. */
export const MARK_NAME = 'Model.Release.Test.Mark.UNOFFICIAL';

/** Harmless: its one meaning is that the database made here knows it. */
export const MARK = 'a text that only the test of this module calls malware';

/** Debian keeps clamd where only the path of its administrator looks. */
const ENVIRONMENT = {
  ...process.env,
  PATH: `${process.env.PATH}:/usr/local/sbin:/usr/sbin`,
};

/** Whether clamd can be started here; on Debian it comes with the package `clamav-daemon`. */
export function hasClamd(): boolean {
  try {
    execFileSync('clamd', ['--version'], { env: ENVIRONMENT, stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** clamd itself, with a database of one signature. */
export class RealClamd {
  private constructor(
    private readonly process: ChildProcess,
    private readonly directory: string,
    private readonly port: number,
  ) {}

  /** @param settings - lines of `clamd.conf`, beside where it listens and what it knows */
  static async start(settings: readonly string[]): Promise<RealClamd> {
    const directory = await mkdtemp(join(tmpdir(), 'clamd-'));
    const port = await freePort();
    const signature = `Model.Release.Test.Mark:0:*:${Buffer.from(MARK).toString(
      'hex',
    )}`;
    await writeFile(join(directory, 'mark.ndb'), `${signature}\n`);
    const config = join(directory, 'clamd.conf');
    const own = [
      'Foreground yes',
      `DatabaseDirectory ${directory}`,
      `TemporaryDirectory ${directory}`,
      `LocalSocket ${join(directory, 'clamd.sock')}`,
      'TCPAddr 127.0.0.1',
      `TCPSocket ${port}`,
    ];
    await writeFile(config, `${[...own, ...settings].join('\n')}\n`);
    const child = spawn('clamd', ['--config-file', config], {
      env: ENVIRONMENT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const clamd = new RealClamd(child, directory, port);
    await clamd.#untilReady();
    return clamd;
  }

  /** Where it listens. */
  get addresses(): Record<'TCP' | 'a Unix socket', ClamdAddress> {
    return {
      TCP: { host: '127.0.0.1', port: this.port },
      'a Unix socket': { path: join(this.directory, 'clamd.sock') },
    };
  }

  async stop(): Promise<void> {
    if (this.process.exitCode === null) {
      this.process.kill();
      await once(this.process, 'exit');
    }
    await rm(this.directory, { recursive: true });
  }

  /** Its log says what it does when it has begun to listen. */
  async #untilReady(): Promise<void> {
    const lines = createInterface({ input: this.process.stdout! });
    const log: string[] = [];
    this.process.stderr!.on('data', text => log.push(String(text)));
    for await (const line of lines) {
      log.push(line);
      if (/self checking/i.test(line)) {
        this.process.stdout!.resume();
        return;
      }
    }
    throw new Error(`clamd did not start: ${log.join('\n')}`);
  }
}
