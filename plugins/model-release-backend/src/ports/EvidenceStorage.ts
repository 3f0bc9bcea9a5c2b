import { Readable } from 'node:stream';

/** What is known about stored bytes. */
export interface StoredBytes {
  /** `sha256:<hex>` */
  digest: string;
  /** Bytes. */
  size: number;
}

/** Part of a file, from the byte at `start` to the one at `end`, both included and counted from 0. */
export interface ByteRange {
  start: number;
  end: number;
}

/** Bytes in the storage, and since when: since they were last stored, or moved to the trash. */
export interface StoredEntry extends StoredBytes {
  since: Date;
}

/** Stored bytes are damaged. */
export class DamagedEvidenceError extends Error {
  readonly name = 'DamagedEvidenceError';
}

/**
 * Keeps bytes by their SHA-256. The same bytes are kept once.
 *
 * Bytes that nothing refers to are deleted in two rounds: `moveToTrash` keeps them readable; a
 * later round deletes them for good, or restores them if they are referred to by then. So an upload
 * of the very bytes that are being deleted loses nothing, though no lock spans the storage and the
 * database.
 */
export interface EvidenceStorage {
  /**
   * Stores a stream without ever holding it whole in memory. Nothing is left behind when it fails.
   * Bytes that are there already count as put now.
   *
   * @throws ModelReleaseError `file_too_large` past `maxSize` bytes, `file_empty`, `digest_mismatch`
   * when `expectedDigest` is given and differs, `storage_unavailable` when the medium fails; a stream
   * that fails with a `ModelReleaseError` is refused with that very error
   */
  put(
    content: Readable,
    limits: { maxSize: number; expectedDigest?: string },
  ): Promise<StoredBytes>;
  /**
   * Opens stored bytes whole. The stream fails with a {@link DamagedEvidenceError} before its end when
   * they are not those of the digest, or not as many as `size` says where it is given: nobody can take
   * damaged bytes for a file.
   *
   * @throws ModelReleaseError `unknown_evidence` when nothing is stored under the digest
   */
  readVerified(
    stored: Pick<StoredBytes, 'digest'> & Partial<StoredBytes>,
  ): Promise<Readable>;
  /**
   * Opens a part of stored bytes. A part cannot be verified against the digest.
   *
   * @param range - must lie within the file
   * @throws ModelReleaseError `unknown_evidence` when nothing is stored under the digest
   */
  readRange(digest: string, range: ByteRange): Promise<Readable>;
  /** The size in bytes, or undefined when nothing is stored under the digest. */
  head(digest: string): Promise<number | undefined>;
  /**
   * Everything that is stored and not in the trash, ordered by digest.
   *
   * @param after - a digest: only what comes behind it
   */
  list(after?: string): AsyncIterable<StoredEntry>;
  /** Everything that is in the trash, in the order of the digests. */
  listTrash(): AsyncIterable<StoredEntry>;
  /** Moves bytes to the trash, unless they were stored again after `before`. */
  moveToTrash(digest: string, before: Date): Promise<void>;
  /** Takes bytes out of the trash. */
  restore(digest: string): Promise<void>;
  /** Deletes bytes in the trash for good, unless they were moved there after `before`. */
  delete(digest: string, before: Date): Promise<void>;
  /** Removes what abandoned uploads left behind more than a day ago. */
  removeAbandonedUploads(): Promise<void>;
}
