import { Readable } from 'node:stream';
import { ClamavScanner, HUNG_UP_REASON } from './ClamavScanner';
import { TOO_LARGE_REASON } from './judgeAnswer';
import { anEncryptedZip } from './__testUtils__/anEncryptedZip';
import {
  hasClamd,
  MARK,
  MARK_NAME,
  RealClamd,
} from './__testUtils__/RealClamd';

const MEGABYTE = 1024 * 1024;

// Skipped, and counted as such, where there is no clamd; `.ci/run` installs it.
const describeWithClamd = hasClamd() ? describe : describe.skip;

describeWithClamd('a scan by the real clamd', () => {
  let clamd: RealClamd;

  beforeAll(async () => {
    clamd = await RealClamd.start([
      'StreamMaxLength 4M',
      'MaxFileSize 1M',
      'AlertExceedsMax yes',
      'AlertEncrypted yes',
    ]);
  });

  afterAll(() => clamd.stop());

  const OVER = ['TCP', 'a Unix socket'] as const;

  function scan(over: (typeof OVER)[number], content: Buffer) {
    return ClamavScanner.create(clamd.addresses[over]).scan(
      { open: async () => Readable.from([content]), size: content.length },
      { signal: new AbortController().signal },
    );
  }

  describe.each(OVER)('over %s', over => {
    it('passes a clean file', async () => {
      const content = Buffer.from('{"f1": 0.93}');
      expect(await scan(over, content)).toEqual({ passed: true });
    });

    it('passes an empty file', async () => {
      expect(await scan(over, Buffer.alloc(0))).toEqual({ passed: true });
    });

    it('refuses a file that has what a signature describes', async () => {
      expect(await scan(over, Buffer.from(`Read: ${MARK}.`))).toEqual({
        passed: false,
        reason: `ClamAV found ${MARK_NAME}.`,
      });
    });

    it('refuses an encrypted archive as encrypted', async () => {
      expect(await scan(over, anEncryptedZip())).toEqual({
        passed: false,
        reason:
          'It is encrypted, so ClamAV cannot look into it (Heuristics.Encrypted.Zip).',
      });
    });

    it('refuses a file of which clamd scans a part only', async () => {
      expect(await scan(over, Buffer.alloc(2 * MEGABYTE, 'x'))).toEqual({
        passed: false,
        reason:
          'It is too large to be scanned whole (Heuristics.Limits.Exceeded.MaxFileSize).',
      });
    });

    // clamd answers and hangs up; over TCP the answer is often lost, so each time it is one of two.
    it('refuses a file beyond the stream limit, at once', async () => {
      const result = await scan(over, Buffer.alloc(32 * MEGABYTE, 'x'));
      expect(
        [TOO_LARGE_REASON, HUNG_UP_REASON].map(reason => ({
          passed: false,
          reason,
        })),
      ).toContainEqual(result);
    });
  });
});
