import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { StoredEntry } from '../ports/EvidenceStorage';
import { digestAt } from './digestPlaces';
import { onMedium } from './refusal';

/** What lies in a folder of two levels, by digest. A folder that is not there is empty. */
export async function* listFolder(
  root: string,
  after = '',
): AsyncGenerator<StoredEntry> {
  for (const shelf of await namesIn(root)) {
    // A whole shelf that lies before the start need not be read.
    if (`sha256:${shelf}g` > after) {
      yield* listShelf(root, shelf, after);
    }
  }
}

async function* listShelf(
  root: string,
  shelf: string,
  after: string,
): AsyncGenerator<StoredEntry> {
  for (const name of await namesIn(path.join(root, shelf))) {
    const digest = digestAt(`${shelf}/${name}`);
    if (digest && digest > after) {
      const found = await onMedium(() =>
        ifThere(stat(path.join(root, shelf, name))),
      );
      if (found?.isFile()) {
        yield { digest, size: found.size, since: found.mtime };
      }
    }
  }
}

async function namesIn(folder: string): Promise<string[]> {
  const names = await onMedium(() => ifThere(readdir(folder), 'ENOTDIR'));
  return (names ?? []).sort();
}

/** The result, or undefined when the file is gone: it may be moved at any time. */
export async function ifThere<T>(
  found: Promise<T>,
  ...alsoGone: string[]
): Promise<T | undefined> {
  try {
    return await found;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOENT', ...alsoGone].includes(code)) {
      return undefined;
    }
    throw error;
  }
}
