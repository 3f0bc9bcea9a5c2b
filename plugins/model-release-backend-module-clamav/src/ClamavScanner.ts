import {
  EvidenceScanner,
  FileToScan,
  ScanResult,
} from '@model-release/backstage-plugin-model-release-node';
import { askClamd } from './askClamd';
import { ClamdHungUp } from './ClamdHungUp';
import { ClamdAddress } from './readClamdAddress';

const MAX_ATTEMPTS = 2;

/** Why a file is refused after the last attempt: likely, but clamd does not say why it hangs up. */
export const HUNG_UP_REASON =
  'ClamAV closed the connection twice while the file was being sent, most likely because it is larger than its StreamMaxLength. Whoever runs clamd can raise that; then upload it again.';

/** Scans files with clamd, which gets the bytes and nothing else, so it may run anywhere. */
export class ClamavScanner implements EvidenceScanner {
  readonly name = 'clamav';

  private constructor(private readonly address: ClamdAddress) {}

  static create(address: ClamdAddress): ClamavScanner {
    return new ClamavScanner(address);
  }

  /**
   * clamd hangs up on a file beyond its StreamMaxLength, and over TCP its answer is often lost. It may
   * also have been restarted; but then it takes the file the second time.
   */
  async scan(
    file: Pick<FileToScan, 'open'>,
    { signal }: { signal: AbortSignal },
  ): Promise<ScanResult> {
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      try {
        return await askClamd(this.address, await file.open(), signal);
      } catch (error) {
        if (!(error instanceof ClamdHungUp)) {
          throw error;
        }
      }
    }
    return { passed: false, reason: HUNG_UP_REASON };
  }
}
