import { formatByteSize } from '@model-release/backstage-plugin-model-release-common';
import { refusal } from './refusal';

/** @throws ModelReleaseError `file_too_large` when more bytes arrived than may */
export function assertWithin(maxSize: number, received: number): void {
  if (received > maxSize) {
    throw refusal(
      'file_too_large',
      `The file can have at most ${describe(maxSize)}; ${describe(
        received,
      )} had arrived when the upload was stopped.`,
      { details: { maxSize, received } },
    );
  }
}

/** @throws ModelReleaseError `file_empty` when nothing arrived */
export function assertNotEmpty(size: number): void {
  if (size === 0) {
    throw refusal('file_empty', 'The file is empty: it has 0 bytes.');
  }
}

/** @throws ModelReleaseError `digest_mismatch` when other bytes arrived than were announced */
export function assertExpected(actual: string, expected?: string): void {
  if (expected !== undefined && expected !== actual) {
    throw refusal(
      'digest_mismatch',
      `The upload announced ${expected}, but the digest of the received bytes is ${actual}.`,
      { details: { expected, actual } },
    );
  }
}

function describe(bytes: number): string {
  const exact = `${bytes.toLocaleString('en-US')} bytes`;
  return bytes < 1024 ? exact : `${exact} (${formatByteSize(bytes)})`;
}
