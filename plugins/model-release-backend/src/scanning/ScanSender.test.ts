import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import {
  EvidenceScanner,
  FileToScan,
  ScanResult,
} from '@model-release/backstage-plugin-model-release-node';
import { ScanMessage } from '../ports/MessageSender';
import { verified } from '../storage/__testUtils__/verified';
import { ScanSender, ScanSenderOptions } from './ScanSender';

const AT = '2026-03-02T08:00:00.000Z';
const BYTES = 'the evaluation';

const MESSAGE: ScanMessage = {
  kind: 'scan',
  id: 'scan-1',
  releaseId: 'release-1',
  stepKey: 'evaluation-summary',
  payload: {
    id: 'evidence-1',
    fileName: 'eval-sr-lora-0042.txt',
    mediaType: 'text/plain',
    size: BYTES.length,
    digest: `sha256:${createHash('sha256').update(BYTES).digest('hex')}`,
  },
  createdAt: AT,
};

/** Bytes as a storage has them, whole unless a test says otherwise. */
function aStorage(bytes = BYTES): ScanSenderOptions['storage'] {
  return verified({
    get: async () => ({
      size: bytes.length,
      content: Readable.from([Buffer.from(bytes)]),
    }),
  });
}

function aScanner(name: string, scan: EvidenceScanner['scan']) {
  return { name, scan: jest.fn(scan) };
}
const passing = (name: string) =>
  aScanner(name, async () => ({ passed: true }));

function send(
  scanners: EvidenceScanner[],
  options: Partial<ScanSenderOptions> = {},
) {
  return ScanSender.create({
    scanners,
    storage: aStorage(),
    timeoutMs: 60_000,
    stopping: new AbortController().signal,
    now: () => new Date(AT),
    ...options,
  }).send(MESSAGE);
}

const retry = (error: unknown) => ({
  verdict: 'retry',
  attempt: { at: AT, latencyMs: expect.any(Number), error },
});

describe('a scan', () => {
  it('lets a file pass that every scanner lets pass, one after the other', async () => {
    const read: string[] = [];
    const reading = (name: string) =>
      aScanner(name, async file => {
        read.push(`${name}: ${await text(await file.open())}`);
        return { passed: true };
      });

    expect(await send([reading('first'), reading('second')])).toEqual({
      verdict: 'succeeded',
      attempt: { at: AT, latencyMs: expect.any(Number), error: undefined },
      scan: { passed: true, scanners: ['first', 'second'] },
    });
    expect(read).toEqual([`first: ${BYTES}`, `second: ${BYTES}`]);
  });

  it('tells scanners what the file is', async () => {
    const scanner = passing('one');
    await send([scanner]);
    const { id, ...known } = MESSAGE.payload;
    expect(scanner.scan.mock.calls[0][0]).toMatchObject(known);
  });

  it('asks nobody else once a scanner refuses, and says who was asked', async () => {
    const refusing = aScanner('two', async () => ({
      passed: false,
      reason: 'Found\nEicar\u0000.',
    }));
    const third = passing('three');

    const { scan } = await send([passing('one'), refusing, third]);

    expect(scan).toEqual({
      passed: false,
      reason: 'Found Eicar .',
      scanners: ['one', 'two'],
    });
    expect(third.scan).not.toHaveBeenCalled();
  });

  it.each<[string, Partial<ScanResult>]>([
    ['an empty one', { passed: false, reason: ' ' }],
    ['none', { passed: false }],
  ])('gives a reason where the scanner gave %s', async (_name, result) => {
    const scanner = aScanner('one', async () => result as ScanResult);
    const { scan } = await send([scanner]);
    expect(scan?.reason).toBe('The scanner one gave no reason.');
  });

  it.each<[string, EvidenceScanner['scan'], string]>([
    [
      'throws',
      () => {
        throw new Error('no license');
      },
      'no license',
    ],
    ['fails', () => Promise.reject(new Error('busy')), 'busy'],
    [
      'says nothing',
      async () => undefined as unknown as ScanResult,
      'the scanner one did not respond',
    ],
    [
      'says something else',
      async () => ({ passed: 'yes' } as unknown as ScanResult),
      'the scanner one did not respond',
    ],
  ])(
    'is made again when a scanner %s: that is no pass',
    async (_does, scan, error) => {
      expect(await send([aScanner('one', scan)])).toEqual(retry(error));
    },
  );

  it('is made again when there is no scanner any more', async () => {
    expect(await send([])).toEqual(retry('the portal no longer has a scanner'));
  });

  it('is made again when the bytes are damaged, though the scanner did not mind', async () => {
    const careless = aScanner('one', async file => {
      const content = await file.open();
      await once(content.resume(), 'close').catch(() => {});
      return { passed: true };
    });
    expect(
      await send([careless], { storage: aStorage('other evaluations') }),
    ).toEqual(retry(expect.stringMatching(/17 bytes instead of 14/)));
  });

  it('is made again when the storage has no such bytes', async () => {
    const storage = verified({
      get: () => Promise.reject(new Error('nothing stored')),
    });
    const opening = aScanner('one', async file => {
      await file.open();
      return { passed: true };
    });
    expect(await send([opening], { storage })).toEqual(retry('nothing stored'));
  });

  it('leaves nothing open, whatever a scanner forgets to close', async () => {
    let left: Readable | undefined;
    let kept: FileToScan | undefined;
    const forgetful = aScanner('one', async file => {
      kept = file;
      left = await file.open();
      return { passed: true };
    });
    await send([forgetful]);
    expect(left?.destroyed).toBe(true);
    expect((await kept?.open())?.destroyed).toBe(true);
  });
});

describe('a scan that takes too long', () => {
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['performance', 'nextTick'] });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  /** Answers never; tells when it was told to stop. */
  function aStuckScanner() {
    let told: AbortSignal | undefined;
    const scanner = aScanner('one', (_file, { signal }) => {
      told = signal;
      return new Promise(() => {});
    });
    return { scanner, signal: () => told };
  }

  it('is given up and made again, even if the scanner does not heed the signal', async () => {
    const { scanner, signal } = aStuckScanner();
    const sent = send([scanner]);
    await jest.advanceTimersByTimeAsync(59_999);
    expect(signal()?.aborted).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    expect(await sent).toEqual(retry('no response within 60 s'));
    expect(signal()?.aborted).toBe(true);
  });

  it('is given up when the back end stops', async () => {
    const { scanner } = aStuckScanner();
    const stopping = new AbortController();
    const sent = send([scanner], { stopping: stopping.signal });
    stopping.abort(new Error('the back end stops'));
    expect(await sent).toEqual(retry('the back end stops'));
  });

  it('leaves no timer behind when it ends', async () => {
    await send([passing('one')]);
    expect(jest.getTimerCount()).toBe(0);
  });
});
