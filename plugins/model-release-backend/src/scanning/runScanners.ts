import {
  EvidenceScanner,
  ScanResult,
} from '@model-release/backstage-plugin-model-release-node';
import { ScannedFile } from '../domain/decision';
import { ScanVerdict } from '../domain/settleScan';
import { EvidenceStorage } from '../ports/EvidenceStorage';
import { oneLine } from './oneLine';
import { WatchedFile } from './WatchedFile';

/** Rejects when the signal aborts, for scanners that ignore it. */
function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) {
      stop();
    }
    signal.addEventListener('abort', stop, { once: true });
  });
}

/** Scanners are third-party code: anything but a clear yes or no is not a verdict. */
function assertAnswer(name: string, result: ScanResult): void {
  if (typeof result?.passed !== 'boolean') {
    throw new Error(`the scanner ${name} did not respond`);
  }
}

async function ask(
  scanner: EvidenceScanner,
  file: ScannedFile,
  storage: Pick<EvidenceStorage, 'readVerified'>,
  signal: AbortSignal,
): Promise<ScanResult> {
  const watched = new WatchedFile(file, storage);
  try {
    const result = await Promise.race([
      scanner.scan(watched, { signal }),
      untilAborted(signal),
    ]);
    assertAnswer(scanner.name, result);
    if (result.passed) {
      // A scanner that blocks a file may have stopped reading.
      watched.assertWhole();
    }
    return result;
  } finally {
    watched.close();
  }
}

/**
 * Runs one scanner after the other, up to the first that blocks the file.
 *
 * @throws whatever a scanner or the storage throws, and the reason of the signal
 */
export async function runScanners(
  scanners: readonly EvidenceScanner[],
  file: ScannedFile,
  storage: Pick<EvidenceStorage, 'readVerified'>,
  signal: AbortSignal,
): Promise<ScanVerdict> {
  if (scanners.length === 0) {
    throw new Error('the portal no longer has a scanner');
  }
  const asked: string[] = [];
  for (const scanner of scanners) {
    asked.push(scanner.name);
    const result = await ask(scanner, file, storage, signal);
    if (!result.passed) {
      const reason = oneLine(String(result.reason ?? ''));
      return {
        passed: false,
        reason: reason || `The scanner ${scanner.name} gave no reason.`,
        scanners: asked,
      };
    }
  }
  return { passed: true, scanners: asked };
}
