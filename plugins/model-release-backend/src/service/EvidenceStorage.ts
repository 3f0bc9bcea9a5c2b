import { Readable } from 'node:stream';

/** What is known about stored bytes. */
export interface StoredBytes {
  /** `sha256:<hex>` */
  digest: string;
  /** Bytes. */
  size: number;
}

/** Keeps bytes by their SHA-256. The same bytes are kept once. */
export interface EvidenceStorage {
  /**
   * Stores a stream without ever holding it whole in memory. Nothing is left behind when it fails.
   *
   * @throws ModelReleaseError `file_too_large` past `maxSize` bytes, `file_empty`, `digest_mismatch`
   * when `expectedDigest` is given and differs, `storage_unavailable` when the medium fails
   */
  put(
    content: Readable,
    limits: { maxSize: number; expectedDigest?: string },
  ): Promise<StoredBytes>;
  /**
   * Opens stored bytes.
   *
   * @throws ModelReleaseError `unknown_evidence` when nothing is stored under the digest
   */
  get(digest: string): Promise<{ size: number; content: Readable }>;
}
