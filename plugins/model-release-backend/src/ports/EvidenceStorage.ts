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

/** Bytes that lie in the storage, and since when: since they were last put, or set aside. */
export interface StoredEntry extends StoredBytes {
  since: Date;
}

/**
 * Keeps bytes by their SHA-256. The same bytes are kept once.
 *
 * Bytes that nothing refers to are thrown away in two rounds: `retire` sets them aside, where `get`
 * still finds them; a later round removes them for good, or restores them because they have come to
 * be referred to meanwhile. So an upload of the very bytes that are being thrown away loses nothing,
 * though no lock spans the storage and the database.
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
   * Opens stored bytes, or a part of them, as they are: whoever needs the promise that they still
   * have their digest reads them with `readVerified`.
   *
   * @param range - must lie within the file
   * @returns the size of the whole file, and the content of the part that was asked for
   * @throws ModelReleaseError `unknown_evidence` when nothing is stored under the digest
   */
  get(
    digest: string,
    range?: ByteRange,
  ): Promise<{ size: number; content: Readable }>;
  /** The size in bytes, or undefined when nothing is stored under the digest. */
  head(digest: string): Promise<number | undefined>;
  /**
   * Everything that is stored and not retired, in the order of the digests.
   *
   * @param after - a digest: only what comes behind it
   */
  list(after?: string): AsyncIterable<StoredEntry>;
  /** Everything that is retired, in the order of the digests. */
  listRetired(): AsyncIterable<StoredEntry>;
  /** Sets bytes aside, unless they have been put again after `before`. */
  retire(digest: string, before: Date): Promise<void>;
  /** Takes retired bytes back. */
  restore(digest: string): Promise<void>;
  /** Removes retired bytes for good, unless they were retired after `before`. */
  purge(digest: string, before: Date): Promise<void>;
  /** Removes what uploads that died left half done more than a day ago. */
  tidy(): Promise<void>;
}
