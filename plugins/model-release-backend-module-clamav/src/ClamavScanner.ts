import {
  EvidenceScanner,
  FileToScan,
  ScanResult,
} from '@model-release/backstage-plugin-model-release-node';
import { askClamd, pingClamd } from './askClamd';
import { ClamdHungUp } from './ClamdHungUp';
import { TOO_LARGE_REASON } from './judgeAnswer';
import { ClamdAddress } from './readClamdAddress';

const MAX_ATTEMPTS = 2;

/** Why a file is refused after the last attempt: likely, but clamd does not say why it hangs up. */
export const HUNG_UP_REASON =
  'ClamAV closed the connection twice while the file was being sent, most likely because it is larger than its StreamMaxLength. Whoever runs clamd can raise that; then upload it again.';

/** Scans files with clamd, which gets the bytes and nothing else, so it may run anywhere. */
export class ClamavScanner implements EvidenceScanner {
  readonly name = 'clamav';

  private constructor(
    private readonly address: ClamdAddress,
    private readonly maxSize: number,
  ) {}

  /** @param maxSize - what clamd takes of a file, in bytes, where it is known */
  static create(address: ClamdAddress, maxSize = Infinity): ClamavScanner {
    return new ClamavScanner(address, maxSize);
  }

  /**
   * clamd hangs up on a file beyond its StreamMaxLength, and over TCP its answer is often lost. It may
   * also have been restarted; but then it takes the file the second time.
   *
   * @throws Error when clamd cannot be asked now; the file can be sent again later
   */
  async scan(
    file: Pick<FileToScan, 'open' | 'size'>,
    { signal }: { signal: AbortSignal },
  ): Promise<ScanResult> {
    if (file.size > this.maxSize) {
      return { passed: false, reason: TOO_LARGE_REASON };
    }
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      try {
        return await askClamd(this.address, await file.open(), signal);
      } catch (error) {
        if (!(error instanceof ClamdHungUp)) {
          throw error;
        }
      }
    }
    await pingClamd(this.address, signal);
    return { passed: false, reason: HUNG_UP_REASON };
  }
}
