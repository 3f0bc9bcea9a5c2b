import type { S3Client } from '@aws-sdk/client-s3';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { ByteRange, StoredBytes, StoredEntry } from '../ports/EvidenceStorage';
import { EvidenceDriver } from './EvidenceDriver';
import { assertRange } from './assertRange';
import { Encryption } from './Encryption';
import { digestAt, placeOf } from './digestPlaces';
import { ABANDONED_AFTER_MS } from './incomingFiles';
import { ReceivedBytes } from './ReceivedBytes';
import { notStored, onMedium } from './refusal';
import { S3Bucket } from './S3Bucket';

/** What keys begin with. */
const LIVE = 'sha256/';
/** Kept for compatibility: existing buckets have objects there. */
const TRASH = 'retired/';
const INCOMING = 'incoming/';

/**
 * Keeps evidence in a bucket, as `<prefix>sha256/<2 hex digits>/<62 hex digits>`.
 *
 * The digest is known only when the last byte has come. So bytes arrive under a key of their own and
 * are then copied by the object storage itself to where they belong: a key under `sha256/` always
 * holds all of its bytes. What goes to the trash is copied to `retired/` before it leaves `sha256/`.
 */
export class S3EvidenceDriver implements EvidenceDriver {
  /** Makes no request yet: a portal starts though its object storage is away. */
  static create(options: {
    client: S3Client;
    bucket: string;
    /** Ends with a slash, unless it is empty. */
    prefix?: string;
    encryption?: Encryption;
  }): S3EvidenceDriver {
    const { client, bucket, prefix = '', encryption } = options;
    return new S3EvidenceDriver(
      new S3Bucket(client, bucket, prefix, encryption),
    );
  }

  private constructor(private readonly bucket: S3Bucket) {}

  /** See {@link EvidenceDriver.put}. Refuses streams as the local storage does. */
  async put(
    content: Readable,
    limits: { maxSize: number; expectedDigest?: string },
  ): Promise<StoredBytes> {
    const incoming = INCOMING + randomUUID();
    const bytes = new ReceivedBytes(content, limits);
    try {
      const { stored } = await this.#receive(incoming, bytes, limits.maxSize);
      await onMedium(() => this.#name(incoming, stored.digest));
      return stored;
    } finally {
      // May not hide why the upload failed, and what it leaves behind is swept later.
      await this.bucket.delete(incoming).catch(() => {});
    }
  }

  async get(
    digest: string,
    range?: ByteRange,
  ): Promise<{ size: number; content: Readable }> {
    assertRange(range);
    const found = await this.#whereItIs(digest, key =>
      this.bucket.open(key, range),
    );
    if (!found) {
      throw notStored(digest);
    }
    return found;
  }

  async head(digest: string): Promise<number | undefined> {
    const found = await this.#whereItIs(digest, key => this.bucket.head(key));
    return found?.size;
  }

  async *list(after?: string): AsyncGenerator<StoredEntry> {
    const place = after && placeOf(after);
    yield* this.#entries(LIVE, place && LIVE + place);
  }

  async *listTrash(): AsyncGenerator<StoredEntry> {
    yield* this.#entries(TRASH);
  }

  async moveToTrash(digest: string, before: Date): Promise<void> {
    const place = placeOf(digest);
    await onMedium(async () => {
      if (
        place &&
        (await this.#isOlder(LIVE + place, before)) &&
        (await this.bucket.copy(LIVE + place, TRASH + place)) &&
        // Copying takes its time: they may have been put again, or another sweep has restored them.
        (await this.#isOlder(LIVE + place, before))
      ) {
        await this.bucket.delete(LIVE + place);
      }
    });
  }

  /**
   * Copies them even if they have been put again meanwhile: that makes them new, and another sweep
   * that is about to set them aside leaves them.
   */
  async restore(digest: string): Promise<void> {
    const place = placeOf(digest);
    await onMedium(async () => {
      if (place && (await this.bucket.copy(TRASH + place, LIVE + place))) {
        await this.bucket.delete(TRASH + place);
      }
    });
  }

  async delete(digest: string, before: Date): Promise<void> {
    const place = placeOf(digest);
    await onMedium(async () => {
      if (place && (await this.#isOlder(TRASH + place, before))) {
        await this.bucket.delete(TRASH + place);
      }
    });
  }

  async removeAbandonedUploads(): Promise<void> {
    const before = Date.now() - ABANDONED_AFTER_MS;
    await onMedium(async () => {
      for await (const { key, modified } of this.bucket.list(INCOMING)) {
        if (modified.getTime() < before) {
          await this.bucket.delete(key);
        }
      }
    });
  }

  /** A rule of the bucket's own may have removed what came in, or somebody has. */
  async #name(incoming: string, digest: string): Promise<void> {
    if (!(await this.bucket.copy(incoming, LIVE + placeOf(digest)))) {
      throw Object.assign(new Error(`${incoming} is gone`), {
        code: 'NoSuchKey',
      });
    }
  }

  async #receive(
    key: string,
    bytes: ReceivedBytes,
    maxSize: number,
  ): Promise<{ stored: StoredBytes }> {
    const body = Readable.from(bytes.chunks(), { objectMode: false });
    try {
      await onMedium(() => this.bucket.upload(key, body, maxSize));
    } catch (error) {
      bytes.stop();
      throw bytes.refusal ?? error;
    }
    return { stored: bytes.stored! };
  }

  /** Looks in the trash too, and once more where it was, lest it be restored in between. */
  async #whereItIs<T>(
    digest: string,
    look: (key: string) => Promise<T | undefined>,
  ): Promise<T | undefined> {
    const place = placeOf(digest);
    for (const folder of place ? [LIVE, TRASH, LIVE] : []) {
      const found = await onMedium(() => look(folder + place));
      if (found) {
        return found;
      }
    }
    return undefined;
  }

  async *#entries(folder: string, after?: string): AsyncGenerator<StoredEntry> {
    const found = this.bucket.list(folder, after);
    for (;;) {
      const { value, done } = await onMedium(() => found.next());
      if (done) {
        return;
      }
      const digest = digestAt(value.key.slice(folder.length));
      if (digest) {
        yield { digest, size: value.size, since: value.modified };
      }
    }
  }

  async #isOlder(key: string, before: Date): Promise<boolean> {
    const found = await this.bucket.head(key);
    return found !== undefined && found.modified <= before;
  }
}
