import { open } from 'node:fs/promises';

/**
 * Forces a folder's list of names to the disk: syncing a file secures its bytes, not its name.
 * Windows cannot open folders and does not need it.
 */
export async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') {
    return;
  }
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
