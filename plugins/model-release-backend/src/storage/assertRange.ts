import { ByteRange } from '../ports/EvidenceStorage';
import { refusal } from './refusal';

/**
 * What a storage makes of a range that is none differs: it throws, answers something else, or sends
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
      `There are no bytes from ${start} to ${end} in a file.`,
    );
  }
}
