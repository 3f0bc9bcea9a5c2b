import { Readable } from 'node:stream';
import { ByteRange, EvidenceStorage } from '../ports/EvidenceStorage';

/** Stores bytes on one kind of medium and returns them unverified. */
export interface EvidenceDriver
  extends Omit<EvidenceStorage, 'readVerified' | 'readRange'> {
  /**
   * Opens stored bytes, or a part of them, as they are.
   *
   * @param range - must lie within the file
   * @returns the size of the whole file, and the content of the part that was asked for
   * @throws ModelReleaseError `unknown_evidence` when nothing is stored under the digest
   */
  get(
    digest: string,
    range?: ByteRange,
  ): Promise<{ size: number; content: Readable }>;
}
