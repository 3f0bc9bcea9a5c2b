import { Readable } from 'node:stream';
import {
  ByteRange,
  EvidenceStorage,
  StoredBytes,
  StoredEntry,
} from '../ports/EvidenceStorage';
import { EvidenceDriver } from './EvidenceDriver';
import { holdBackUntilVerified } from './holdBackUntilVerified';

/** Verifies whatever a driver returns in full against its digest. */
export class VerifiedEvidenceStorage implements EvidenceStorage {
  private constructor(private readonly driver: EvidenceDriver) {}

  static around(driver: EvidenceDriver): VerifiedEvidenceStorage {
    return new VerifiedEvidenceStorage(driver);
  }

  put(
    content: Readable,
    limits: { maxSize: number; expectedDigest?: string },
  ): Promise<StoredBytes> {
    return this.driver.put(content, limits);
  }

  /** See {@link EvidenceStorage.readVerified}. The bytes are let go of when their reader goes away. */
  async readVerified(
    stored: Pick<StoredBytes, 'digest'> & Partial<StoredBytes>,
  ): Promise<Readable> {
    const { content } = await this.driver.get(stored.digest);
    const verified = holdBackUntilVerified(stored);
    content.once('error', error => verified.destroy(error));
    content.once('close', () => {
      // Not left to `pipeline`: its error is the one of a reader who went away.
      if (!content.readableEnded) {
        verified.destroy(
          new Error(`The storage closed ${stored.digest} early`),
        );
      }
    });
    verified.once('close', () => content.destroy());
    return content.pipe(verified);
  }

  async readRange(digest: string, range: ByteRange): Promise<Readable> {
    return (await this.driver.get(digest, range)).content;
  }

  head(digest: string): Promise<number | undefined> {
    return this.driver.head(digest);
  }

  list(after?: string): AsyncIterable<StoredEntry> {
    return this.driver.list(after);
  }

  listTrash(): AsyncIterable<StoredEntry> {
    return this.driver.listTrash();
  }

  moveToTrash(digest: string, before: Date): Promise<void> {
    return this.driver.moveToTrash(digest, before);
  }

  restore(digest: string): Promise<void> {
    return this.driver.restore(digest);
  }

  delete(digest: string, before: Date): Promise<void> {
    return this.driver.delete(digest, before);
  }

  removeAbandonedUploads(): Promise<void> {
    return this.driver.removeAbandonedUploads();
  }
}
