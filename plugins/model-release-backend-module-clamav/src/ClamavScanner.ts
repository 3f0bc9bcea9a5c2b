import {
  EvidenceScanner,
  FileToScan,
  ScanResult,
} from '@model-release/backstage-plugin-model-release-node';
import { askClamd, ClamdHungUp } from './askClamd';
import { TOO_LARGE } from './judgeAnswer';
import { ClamdAddress } from './readClamdAddress';

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
    const ask = async () => askClamd(this.address, await file.open(), signal);
    try {
      return await ask().catch(error => {
        if (error instanceof ClamdHungUp) {
          return ask();
        }
        throw error;
      });
    } catch (error) {
      if (error instanceof ClamdHungUp) {
        return { passed: false, reason: TOO_LARGE };
      }
      throw error;
    }
  }
}
