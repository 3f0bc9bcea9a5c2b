import { ByteRange } from '../ports/EvidenceStorage';
import { refusal } from './refusal';

/**
 * Storages differ in how they treat an invalid range: they throw, return something else, or send
 * the whole file.
 *
 * @throws ModelReleaseError `invalid_request` when a range has no bytes, or begins before the file
 */
export function assertRange(range: ByteRange | undefined): void {
  if (!range) {
    return;
  }
  const { start, end } = range;
  const isWhole = [start, end].every(Number.isSafeInteger);
  if (!isWhole || start < 0 || start > end) {
    throw refusal(
      'invalid_request',
      `A file has no bytes from ${start} to ${end}.`,
    );
  }
}
