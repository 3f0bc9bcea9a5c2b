import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { ScanResult } from '@model-release/backstage-plugin-model-release-node';
import { ClamdAddress } from './readClamdAddress';
import { ClamavScanner, HUNG_UP_REASON } from './ClamavScanner';
import { TOO_LARGE_REASON } from './judgeAnswer';
import { Behaviour, FakeClamd } from './__testUtils__/FakeClamd';
import { readInstream } from './__testUtils__/readInstream';

const MEGABYTE = 1024 * 1024;

/** What a connection says that ends too early, by whatever notices first. */
const HUNG_UP = /closed the connection|ECONNRESET|EPIPE|Premature close/;

/** More than the buffers of a connection hold. */
const large = () => Readable.from(Array(32).fill(Buffer.alloc(MEGABYTE)));

/** Reads the file as clamd does and then answers. */
const answering =
  (answer: string, got?: (content: Buffer) => void): Behaviour =>
  async socket => {
    const content = await readInstream(socket).catch(() => undefined);
    if (content) {
      got?.(content);
      socket.end(`${answer}\0`);
    }
  };

const isPing = (data: Buffer) => data.toString() === 'zPING\0';

/** Answers before it has read anything, and reads nothing. */
const answeringEarly =
  (answer: string): Behaviour =>
  socket => {
    socket.write(answer);
  };

function scan(
  address: ClamdAddress,
  content: Readable | (() => Readable) = Readable.from([Buffer.from('clean')]),
  signal = new AbortController().signal,
) {
  const open = async () =>
    typeof content === 'function' ? content() : content;
  return ClamavScanner.create(address).scan({ open, size: 5 }, { signal });
}

/** Handled from the start, for tests that do something else before they look at it. */
const failureOf = (scanned: Promise<ScanResult>): Promise<Error> =>
  scanned.then(
    result => {
      throw new Error(`did not fail: ${JSON.stringify(result)}`);
    },
    error => error,
  );

describe('a scan by clamd', () => {
  let clamd: FakeClamd;

  async function start(behaviour: Behaviour) {
    clamd = await FakeClamd.start(behaviour);
    return clamd.address;
  }

  afterEach(() => clamd.stop());

  it('lets a file pass that clamd found clean, and sends every byte of it', async () => {
    let received: Buffer | undefined;
    const address = await start(
      answering('stream: OK', content => {
        received = content;
      }),
    );
    const chunks = ['first ', '', 'second', 'x'.repeat(3 * MEGABYTE)].map(
      chunk => Buffer.from(chunk),
    );
    expect(await scan(address, Readable.from(chunks))).toEqual({
      passed: true,
    });
    expect(received?.equals(Buffer.concat(chunks))).toBe(true);
  });

  it.each([
    [
      'stream: Eicar-Test-Signature FOUND',
      'ClamAV found Eicar-Test-Signature.',
    ],
    [
      'stream: Heuristics.Encrypted.Zip FOUND',
      'It is encrypted, so ClamAV cannot look into it (Heuristics.Encrypted.Zip).',
    ],
    [
      'stream: Heuristics.Encrypted.7Zip FOUND',
      'It is encrypted, so ClamAV cannot look into it (Heuristics.Encrypted.7Zip).',
    ],
    [
      'stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND',
      'It is too large to be scanned whole (Heuristics.Limits.Exceeded.MaxFileSize).',
    ],
    [
      'stream: Heuristics.Phishing.Email FOUND',
      'ClamAV found Heuristics.Phishing.Email.',
    ],
    ['INSTREAM size limit exceeded. ERROR', TOO_LARGE_REASON],
  ])('refuses a file after “%s”, and says why', async (answer, reason) => {
    const address = await start(answering(answer));
    expect(await scan(address)).toEqual({ passed: false, reason });
  });

  it('closes the connection, and the file, when it ends', async () => {
    const address = await start(answering('stream: OK'));
    const content = Readable.from([Buffer.from('clean')]);
    await scan(address, content);
    const connection = await clamd.connections.first();
    if (!connection.closed) {
      await once(connection, 'close');
    }
    expect(content.destroyed).toBe(true);
  });

  it.each([
    [
      'an error',
      'stream: Access denied. ERROR',
      /responded with “stream: Access/,
    ],
    ['garbage', 'HTTP/1.1 400 Bad Request', /responded with “HTTP/],
    ['nothing', '', /responded with “”/],
    [
      'two answers in one',
      'stream: OK\nstream: x FOUND',
      /responded with “stream:/,
    ],
    [
      'a pass with more to it',
      'stream: OK, perhaps',
      /responded with “stream:/,
    ],
  ])('fails with %s: that is no pass', async (_name, answer, error) => {
    const address = await start(answering(answer));
    await expect(scan(address)).rejects.toThrow(error);
  });

  it('refuses a file when the size limit comes while it is still sending', async () => {
    const address = await start(
      answeringEarly('INSTREAM size limit exceeded. ERROR\0'),
    );
    const endless = Readable.from(
      (function* bytes() {
        for (;;) {
          yield Buffer.alloc(MEGABYTE);
        }
      })(),
    );
    expect(await scan(address, endless)).toEqual({
      passed: false,
      reason: TOO_LARGE_REASON,
    });
    expect(endless.destroyed).toBe(true);
  });

  it.each([
    [5, { passed: true }],
    [6, { passed: false, reason: TOO_LARGE_REASON }],
  ])(
    'of %s bytes, where clamd is known to take five, ends as %j',
    async (size, result) => {
      const address = await start(answering('stream: OK'));
      const open = jest.fn(async () => Readable.from([Buffer.alloc(size)]));
      const scanned = await ClamavScanner.create(address, 5).scan(
        { open, size },
        { signal: new AbortController().signal },
      );
      expect(scanned).toEqual(result);
      expect(open).toHaveBeenCalledTimes(result.passed ? 1 : 0);
    },
  );

  it('does not believe in a pass before the whole file was sent', async () => {
    const address = await start(answeringEarly('stream: OK\0'));
    const broken = new Readable({ read() {} });
    broken.push('the first part');
    const failure = failureOf(scan(address, broken));
    await once(await clamd.connections.first(), 'data');
    broken.destroy(new Error('the disk is gone'));
    expect((await failure).message).toBe('the disk is gone');
  });

  it('reads no more of the file than clamd takes', async () => {
    const address = await start(() => {});
    let read = 0;
    const stuck = Readable.from(
      (function* bytes() {
        for (;;) {
          read += 1;
          yield Buffer.alloc(MEGABYTE);
        }
      })(),
    );
    const stopping = new AbortController();
    const failure = failureOf(scan(address, stuck, stopping.signal));
    const connection = await clamd.connections.first();
    connection.pause();
    const before = await settledCount(() => read);
    stopping.abort();
    expect((await failure).message).toMatch(/abort/i);
    expect(before).toBeLessThan(40);
  });

  it('fails when the answer has no end', async () => {
    const address = await start(answeringEarly('stream: '.repeat(10_000)));
    await expect(scan(address)).rejects.toThrow(/more than 4096 characters/);
  });

  it.each<[string, (socket: Socket) => void]>([
    ['closes', socket => socket.destroy()],
    ['resets', socket => socket.resetAndDestroy()],
    ['ends', socket => socket.end()],
  ])(
    'refuses a file, as probably too large, when clamd twice %s the connection in mid-stream',
    async (_name, hangUp) => {
      const address = await start(socket => {
        socket.once('data', (data: Buffer) =>
          isPing(data) ? socket.end('PONG\0') : hangUp(socket),
        );
      });
      expect(await scan(address, large)).toEqual({
        passed: false,
        reason: HUNG_UP_REASON,
      });
      expect(clamd.connections.items).toHaveLength(3);
    },
  );

  it.each<[string, string | undefined, RegExp]>([
    ['nothing', undefined, HUNG_UP],
    ['something else', '503\0', /responded “503” to a ping/],
  ])(
    'fails when clamd hangs up twice and %s responds in its place',
    async (_what, answer, expected) => {
      const address = await start(socket => {
        socket.once('data', (data: Buffer) =>
          isPing(data) && answer ? socket.end(answer) : socket.destroy(),
        );
      });
      await expect(scan(address, large)).rejects.toThrow(expected);
    },
  );

  it('asks once more when clamd hangs up in mid-stream, since it may have been restarted', async () => {
    const reactions: Behaviour[] = [
      socket => socket.once('data', () => socket.destroy()),
      answering('stream: OK'),
    ];
    const address = await start(socket => reactions.shift()!(socket));
    expect(await scan(address, large)).toEqual({ passed: true });
  });

  it('hands no error of the connection to the file, which was read without one', async () => {
    const content = large();
    const reactions: Behaviour[] = [
      socket => socket.once('data', () => socket.resetAndDestroy()),
      answering('stream: OK'),
    ];
    const address = await start(socket => reactions.shift()!(socket));
    const contents = [content, large()];
    await scan(address, () => contents.shift()!);
    expect(content.destroyed).toBe(true);
    expect(content.errored).toBeNull();
  });

  it('fails when clamd goes away in mid-stream', async () => {
    const address = await start(socket => {
      socket.once('data', async () => {
        const stopped = clamd.stop();
        socket.destroy();
        await stopped;
      });
    });
    await expect(scan(address, large)).rejects.toThrow(/ECONNREFUSED/);
    clamd = await FakeClamd.start(() => {});
  });

  it('fails when clamd hangs up after the whole file, before it answers', async () => {
    const address = await start(async socket => {
      await readInstream(socket);
      socket.destroy();
    });
    await expect(scan(address)).rejects.toThrow(HUNG_UP);
  });

  it('does not blame clamd for a connection to the storage that was reset', async () => {
    const address = await start(() => {});
    const reset = Object.assign(new Error('the bucket'), {
      code: 'ECONNRESET',
    });
    const broken = () =>
      Readable.from(
        (function* bytes() {
          yield Buffer.from('the first part');
          throw reset;
        })(),
      );
    await expect(scan(address, broken)).rejects.toBe(reset);
    expect(clamd.connections.items).toHaveLength(1);
  });

  it('fails when the file breaks off, and clamd is not told that it ended', async () => {
    let gotWhole = false;
    const address = await start(
      answering('stream: OK', () => {
        gotWhole = true;
      }),
    );
    const broken = Readable.from(
      (function* bytes() {
        yield Buffer.from('the first part');
        throw new Error('the disk is gone');
      })(),
    );
    await expect(scan(address, broken)).rejects.toThrow('the disk is gone');
    expect(gotWhole).toBe(false);
  });

  it('is given up when the signal says so while clamd hangs', async () => {
    const address = await start(() => {});
    const stopping = new AbortController();
    const failure = failureOf(scan(address, undefined, stopping.signal));
    const connection = await clamd.connections.first();
    await once(connection, 'data');
    const closed = once(connection, 'close');
    stopping.abort();
    expect((await failure).message).toMatch(/abort/i);
    await closed;
  });

  it('is not begun when the signal was there first', async () => {
    const address = await start(answering('stream: OK'));
    await expect(scan(address, undefined, AbortSignal.abort())).rejects.toThrow(
      /abort/i,
    );
  });
});

/** What a count is once it has stayed the same through many turns of the event loop. */
async function settledCount(count: () => number): Promise<number> {
  let last = -1;
  for (let same = 0; same < 1_000; same = count() === last ? same + 1 : 0) {
    last = count();
    await new Promise(resolve => setImmediate(resolve));
  }
  return last;
}

describe('clamd', () => {
  it('is asked over a Unix socket too', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'clamd-'));
    const path = join(directory, 'clamd.sock');
    const clamd = await FakeClamd.start(answering('stream: OK'), path);
    expect(await scan({ path })).toEqual({ passed: true });
    await clamd.stop();
    await rm(directory, { recursive: true });
  });

  it('that is not there makes the scan fail', async () => {
    const clamd = await FakeClamd.start(() => {});
    const { address } = clamd;
    await clamd.stop();
    await expect(scan(address)).rejects.toThrow(/ECONNREFUSED/);
  });
});
