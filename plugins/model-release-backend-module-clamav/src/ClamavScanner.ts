import {
  EvidenceScanner,
  FileToScan,
  ScanResult,
} from '@model-release/backstage-plugin-model-release-node';
import { askClamd } from './askClamd';
import { ClamdAddress } from './readClamdAddress';

/** Scans files with clamd, which gets the bytes and nothing else, so it may run anywhere. */
export class ClamavScanner implements EvidenceScanner {
  readonly name = 'clamav';

  private constructor(private readonly address: ClamdAddress) {}

  static create(address: ClamdAddress): ClamavScanner {
    return new ClamavScanner(address);
  }

  async scan(
    file: Pick<FileToScan, 'open'>,
    { signal }: { signal: AbortSignal },
  ): Promise<ScanResult> {
    return askClamd(this.address, await file.open(), signal);
  }
}
