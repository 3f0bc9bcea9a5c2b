import { finished } from 'node:stream/promises';
import { ModelReleaseError } from '@model-release/backstage-plugin-model-release-common';
import { VerificationProgress } from '../../ports/VerificationProgress';
import {
  DamagedEvidenceError,
  EvidenceStorage,
  StoredEntry,
} from '../../ports/EvidenceStorage';

export interface VerificationDependencies {
  storage: Pick<EvidenceStorage, 'list' | 'readVerified'>;
  progress: VerificationProgress;
  clock: () => Date;
}

export interface VerificationOptions {
  /** No further file is started after this many bytes. */
  budget: number;
  signal: AbortSignal;
  /** Called for each file whose bytes no longer match its digest. */
  onDamaged(entry: StoredEntry, error: Error): Promise<void>;
  /** Called for each file that could not be read to its end. */
  onUnreadable(entry: StoredEntry, error: Error): void;
}

/**
 * Verifies stored bytes against their digests, from where the last round stopped until the budget
 * is used up. After the last file, the next round starts with the first one again, so the file
 * verified longest ago always comes next.
 *
 * @returns how many files were read
 */
export async function verifyStored(
  { storage, progress, clock }: VerificationDependencies,
  options: VerificationOptions,
): Promise<number> {
  const { budget, signal } = options;
  let position = await progress.read();
  let files = 0;
  let bytes = 0;
  try {
    for await (const entry of storage.list(position)) {
      if (signal.aborted || bytes >= budget) {
        return files;
      }
      await verify(entry, storage, options);
      position = entry.digest;
      bytes += entry.size;
      files += 1;
    }
    position = undefined;
    return files;
  } finally {
    await progress.save(position, clock());
  }
}

async function verify(
  entry: StoredEntry,
  storage: Pick<EvidenceStorage, 'readVerified'>,
  { onDamaged, onUnreadable }: VerificationOptions,
): Promise<void> {
  try {
    const content = await storage.readVerified(entry);
    await finished(content.resume());
  } catch (error) {
    if (error instanceof DamagedEvidenceError) {
      await onDamaged(entry, error);
    } else if (!isGone(error)) {
      onUnreadable(entry, error as Error);
    }
  }
}

/** Removed since it was listed. */
function isGone(error: unknown): boolean {
  return (
    error instanceof ModelReleaseError && error.code === 'unknown_evidence'
  );
}
