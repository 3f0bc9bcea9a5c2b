import { EvidenceReferences } from '../../ports/EvidenceReferences';
import { EvidenceStorage, StoredEntry } from '../../ports/EvidenceStorage';

/** An upload is committed within seconds of its last byte. A day allows for clock skew. */
const GRACE_MS = 24 * 60 * 60 * 1000;
/** Looked up in batches, because each look-up searches all releases. */
const BATCH_SIZE = 50_000;

/** How many files a sweep moved to the trash, restored from there and deleted for good. */
export interface Swept {
  trashed: number;
  restored: number;
  deleted: number;
}

export interface SweepDependencies {
  storage: Pick<
    EvidenceStorage,
    | 'list'
    | 'listTrash'
    | 'moveToTrash'
    | 'restore'
    | 'delete'
    | 'removeAbandonedUploads'
  >;
  references: EvidenceReferences;
}

export interface SweepOptions {
  now: Date;
  signal: AbortSignal;
}

/**
 * Deletes bytes that no release refers to: of uploads that were refused after their last byte, and
 * model cards of requests that failed. First the trash is checked again, then the stored files.
 * Does nothing while there is no release: a storage that is full beside a database that is empty is
 * a mistake in the configuration rather than a heap of orphans.
 */
export async function sweepOrphans(
  { storage, references }: SweepDependencies,
  { now, signal }: SweepOptions,
): Promise<Swept> {
  const asked = { references, signal };
  const before = new Date(now.getTime() - GRACE_MS);
  const swept: Swept = { trashed: 0, restored: 0, deleted: 0 };
  await storage.removeAbandonedUploads();
  if (signal.aborted || !(await references.hasReleases())) {
    return swept;
  }
  await judge(storage.listTrash(), asked, async ({ digest, since }, used) => {
    if (used) {
      await storage.restore(digest);
      swept.restored += 1;
    } else if (since <= before) {
      await storage.delete(digest, before);
      swept.deleted += 1;
    }
  });
  if (signal.aborted) {
    return swept;
  }
  const old = olderThan(before, storage.list());
  await judge(old, asked, async ({ digest }, used) => {
    if (!used) {
      await storage.moveToTrash(digest, before);
      swept.trashed += 1;
    }
  });
  return swept;
}

async function judge(
  entries: AsyncIterable<StoredEntry>,
  {
    references,
    signal,
  }: Pick<SweepDependencies, 'references'> & Pick<SweepOptions, 'signal'>,
  decide: (entry: StoredEntry, used: boolean) => Promise<void>,
): Promise<void> {
  for await (const batch of inBatches(entries, signal)) {
    const used = await references.among(batch.map(({ digest }) => digest));
    for (const entry of batch) {
      if (signal.aborted) {
        return;
      }
      await decide(entry, used.has(entry.digest));
    }
  }
}

async function* olderThan(
  before: Date,
  entries: AsyncIterable<StoredEntry>,
): AsyncGenerator<StoredEntry> {
  for await (const entry of entries) {
    if (entry.since <= before) {
      yield entry;
    }
  }
}

/** Stops listing once a sweep is aborted. */
async function* inBatches<T>(
  items: AsyncIterable<T>,
  signal: AbortSignal,
): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const item of items) {
    if (signal.aborted) {
      return;
    }
    batch.push(item);
    if (batch.length === BATCH_SIZE) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) {
    yield batch;
  }
}
