import { randomUUID } from 'node:crypto';
import {
  FileHandle,
  mkdir,
  open,
  rename,
  rm,
  stat,
  utimes,
} from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { ByteRange, StoredBytes, StoredEntry } from '../ports/EvidenceStorage';
import { EvidenceDriver } from './EvidenceDriver';
import { assertRange } from './assertRange';
import { placeOf } from './digestPlaces';
import { incomingFileName, sweepIncoming } from './incomingFiles';
import { ifThere, listFolder } from './listFolder';
import { ReceivedBytes } from './ReceivedBytes';
import { notStored, onMedium } from './refusal';
import { syncDirectory } from './syncDirectory';

/** Folders within the storage's own. */
const LIVE = 'sha256';
/** Kept for compatibility: existing storages have files there. */
const TRASH = 'retired';

/**
 * Keeps evidence in a folder, as `sha256/<2 hex digits>/<62 hex digits>`.
 *
 * Bytes arrive in a file of their own in the same folder, are hashed on the way, forced to the disk
 * and only then renamed. So a name under `sha256/` always holds all of its bytes, whatever crashes
 * when, and storing the same bytes twice, even at the same time, ends with one file. Files
 * in the trash are renamed into `retired/` in the same way. Replicas may share the folder.
 */
export class LocalEvidenceDriver implements EvidenceDriver {
  private constructor(private readonly directory: string) {}

  /**
   * Prepares the folder: creates it where it is missing, removes abandoned uploads.
   *
   * @throws ModelReleaseError `storage_unavailable` when the folder cannot be used
   */
  static async create(options: {
    directory: string;
  }): Promise<LocalEvidenceDriver> {
    const storage = new LocalEvidenceDriver(path.resolve(options.directory));
    await onMedium(() =>
      mkdir(path.join(storage.directory, LIVE), {
        recursive: true,
        mode: 0o700,
      }),
    );
    await storage.removeAbandonedUploads();
    return storage;
  }

  /**
   * See {@link EvidenceDriver.put}. A stream that breaks off is refused as `invalid_request`,
   * unless it does so with a refusal of its own. A stream that is refused is left as it is and not
   * destroyed: it may be a request that still has to be answered, so whoever opened it ends it.
   */
  async put(
    content: Readable,
    limits: { maxSize: number; expectedDigest?: string },
  ): Promise<StoredBytes> {
    const incoming = path.join(this.directory, incomingFileName(randomUUID()));
    const file = await onMedium(() => open(incoming, 'wx', 0o600));
    try {
      const stored = await receive(new ReceivedBytes(content, limits), file);
      await onMedium(async () => {
        await file.sync();
        await file.close();
        await this.#move(incoming, this.#find(LIVE, stored.digest)!);
      });
      return stored;
    } finally {
      // Neither may hide why the upload failed, and what they leave behind is swept later.
      await file.close().catch(() => {});
      await rm(incoming, { force: true }).catch(() => {});
    }
  }

  /** See {@link EvidenceDriver.get}. The file stays open until the content is read or destroyed. */
  async get(
    digest: string,
    range?: ByteRange,
  ): Promise<{ size: number; content: Readable }> {
    assertRange(range);
    const file = await this.#whereItIs(digest, place => open(place, 'r'));
    if (!file) {
      throw notStored(digest);
    }
    try {
      return await onMedium(async () => {
        const { size } = await file.stat();
        return { size, content: file.createReadStream(range) };
      });
    } catch (error) {
      await file.close().catch(() => {});
      throw error;
    }
  }

  async head(digest: string): Promise<number | undefined> {
    return (await this.#whereItIs(digest, place => stat(place)))?.size;
  }

  list(after?: string): AsyncIterable<StoredEntry> {
    return listFolder(path.join(this.directory, LIVE), after);
  }

  listTrash(): AsyncIterable<StoredEntry> {
    return listFolder(path.join(this.directory, TRASH));
  }

  async moveToTrash(digest: string, before: Date): Promise<void> {
    const [live, trashed] = [LIVE, TRASH].map(n => this.#find(n, digest));
    await onMedium(async () => {
      if (live && trashed && (await isOlder(live, before))) {
        await ifThere(this.#move(live, trashed));
        await ifThere(utimes(trashed, new Date(), new Date()));
      }
    });
  }

  /**
   * Moves them even if they have been put again meanwhile: another sweep may be about to set those
   * aside, and so there is a file in one place or the other whichever of them comes first.
   */
  async restore(digest: string): Promise<void> {
    const [live, trashed] = [LIVE, TRASH].map(n => this.#find(n, digest));
    await onMedium(async () => {
      if (live && trashed) {
        await ifThere(this.#move(trashed, live));
      }
    });
  }

  async delete(digest: string, before: Date): Promise<void> {
    const trashed = this.#find(TRASH, digest);
    await onMedium(async () => {
      if (trashed && (await isOlder(trashed, before))) {
        await rm(trashed, { force: true });
      }
    });
  }

  removeAbandonedUploads(): Promise<void> {
    return onMedium(() => sweepIncoming(this.directory));
  }

  /** Renames a file, in an order that survives a power failure. */
  async #move(from: string, to: string): Promise<void> {
    const shelf = path.dirname(to);
    const made = await mkdir(shelf, { recursive: true, mode: 0o700 });
    if (made) {
      await syncDirectory(path.dirname(made));
      await syncDirectory(path.dirname(shelf));
    }
    await rename(from, to);
    await syncDirectory(shelf);
  }

  /** Looks in the trash too, and once more where it was, lest it be restored in between. */
  async #whereItIs<T>(
    digest: string,
    look: (place: string) => Promise<T>,
  ): Promise<T | undefined> {
    for (const folder of [LIVE, TRASH, LIVE]) {
      const place = this.#find(folder, digest);
      const found = place && (await onMedium(() => ifThere(look(place))));
      if (found) {
        return found;
      }
    }
    return undefined;
  }

  /** Only a well-formed digest ever becomes a path. */
  #find(folder: string, digest: string): string | undefined {
    const place = placeOf(digest);
    return place && path.join(this.directory, folder, place);
  }
}

/** Writes each chunk before it asks for the next: the source is read no faster than the disk takes it. */
async function receive(
  bytes: ReceivedBytes,
  file: FileHandle,
): Promise<StoredBytes> {
  for await (const chunk of bytes.chunks()) {
    await onMedium(() => file.writeFile(chunk));
  }
  return bytes.stored!;
}

async function isOlder(place: string, before: Date): Promise<boolean> {
  const found = await ifThere(stat(place));
  return found !== undefined && found.mtime <= before;
}
