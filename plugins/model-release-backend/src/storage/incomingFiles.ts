import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

const INCOMING = /^incoming-[0-9a-f-]{36}$/;
/** Uploads without a write for this long are abandoned. */
export const ABANDONED_AFTER_MS = 24 * 60 * 60 * 1000;

/** The name of a file that is still being received. */
export function incomingFileName(id: string): string {
  return `incoming-${id}`;
}

/**
 * Removes what uploads left behind when the process died under them. Anything that was written to
 * during the last day stays: another replica may be receiving it.
 */
export async function sweepIncoming(directory: string): Promise<void> {
  const names = await readdir(directory);
  for (const name of names.filter(candidate => INCOMING.test(candidate))) {
    const file = path.join(directory, name);
    // A replica that starts at the same time sweeps as well and may have been faster.
    const found = await stat(file).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > ABANDONED_AFTER_MS) {
      await rm(file, { force: true });
    }
  }
}
