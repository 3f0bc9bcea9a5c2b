import { ModelReleaseError } from '@model-release/backstage-plugin-model-release-common';
import { createHash, randomUUID } from 'node:crypto';
import { FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { EvidenceStorage, StoredBytes } from '../service/EvidenceStorage';
import { incomingFileName, sweepIncoming } from './incomingFiles';
import { onMedium, refusal } from './refusal';
import { syncDirectory } from './syncDirectory';
import { assertExpected, assertNotEmpty, assertWithin } from './uploadRules';

const DIGEST = /^sha256:([0-9a-f]{2})([0-9a-f]{62})$/;

/**
 * Keeps evidence in a folder, as `sha256/<2 hex digits>/<62 hex digits>`.
 *
 * Bytes arrive in a file of their own in the same folder, are hashed on the way, forced to the disk
 * and only then renamed. So a name under `sha256/` always holds all of its bytes, whatever crashes
 * when, and storing the same bytes twice, even at the same time, ends with one file. What a crash
 * leaves half written goes when it is a day old and a storage is next created. Replicas may share
 * the folder.
 */
export class LocalEvidenceStorage implements EvidenceStorage {
  private constructor(private readonly directory: string) {}

  /**
   * Prepares the folder: creates it where it is missing, removes abandoned uploads.
   *
   * @throws ModelReleaseError `storage_unavailable` when the folder cannot be used
   */
  static async create(options: {
    directory: string;
  }): Promise<LocalEvidenceStorage> {
    const directory = path.resolve(options.directory);
    await onMedium(async () => {
      await mkdir(path.join(directory, 'sha256'), {
        recursive: true,
        mode: 0o700,
      });
      await sweepIncoming(directory);
    });
    return new LocalEvidenceStorage(directory);
  }

  /**
   * See {@link EvidenceStorage.put}. A stream that breaks off is refused as `invalid_request`. A
   * stream that is refused is left as it is and not destroyed: it may be a request that still has to
   * be answered, so whoever opened it ends it.
   */
  async put(
    content: Readable,
    limits: { maxSize: number; expectedDigest?: string },
  ): Promise<StoredBytes> {
    const incoming = path.join(this.directory, incomingFileName(randomUUID()));
    const file = await onMedium(() => open(incoming, 'wx', 0o600));
    try {
      const stored = await receive(content, file, limits.maxSize);
      assertNotEmpty(stored.size);
      assertExpected(stored.digest, limits.expectedDigest);
      await onMedium(async () => {
        await file.sync();
        await file.close();
        await this.keep(incoming, stored.digest);
      });
      return stored;
    } finally {
      // Neither may hide why the upload failed, and what they leave behind is swept later.
      await file.close().catch(() => {});
      await rm(incoming, { force: true }).catch(() => {});
    }
  }

  /** See {@link EvidenceStorage.get}. The file stays open until the content is read or destroyed. */
  async get(digest: string): Promise<{ size: number; content: Readable }> {
    const place = this.placeOf(digest);
    const file = place && (await onMedium(() => openIfThere(place)));
    if (!file) {
      throw refusal('unknown_evidence', `Nothing is stored as “${digest}”.`);
    }
    const { size } = await onMedium(() => file.stat());
    return { size, content: file.createReadStream() };
  }

  /** Gives received bytes their name, in an order that survives a power failure. */
  private async keep(incoming: string, digest: string): Promise<void> {
    const place = this.placeOf(digest)!;
    const shelf = path.dirname(place);
    if (await mkdir(shelf, { recursive: true, mode: 0o700 })) {
      await syncDirectory(path.dirname(shelf));
    }
    await rename(incoming, place);
    await syncDirectory(shelf);
  }

  /** Only a well-formed digest ever becomes a path. */
  private placeOf(digest: string): string | undefined {
    const match = DIGEST.exec(digest);
    return match
      ? path.join(this.directory, 'sha256', match[1], match[2])
      : undefined;
  }
}

/** Writes each chunk before it asks for the next: the source is read no faster than the disk takes it. */
async function receive(
  content: Readable,
  file: FileHandle,
  maxSize: number,
): Promise<StoredBytes> {
  const hash = createHash('sha256');
  let size = 0;
  try {
    for await (const chunk of content.iterator({ destroyOnReturn: false })) {
      size += Buffer.byteLength(chunk);
      assertWithin(maxSize, size);
      hash.update(chunk);
      await onMedium(() => file.writeFile(chunk));
    }
  } catch (error) {
    // All that this loop does itself fails with a refusal; anything else came out of the source.
    throw error instanceof ModelReleaseError
      ? error
      : refusal(
          'invalid_request',
          `The upload ended early, after ${size} bytes.`,
          { cause: error },
        );
  }
  return { digest: `sha256:${hash.digest('hex')}`, size };
}

async function openIfThere(place: string): Promise<FileHandle | undefined> {
  try {
    return await open(place, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}
