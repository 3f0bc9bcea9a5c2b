import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onShutdown } from './shutdown.mjs';

/**
 * Makes an empty folder that nobody else uses. It is deleted by `remove`, or when a signal ends this
 * process.
 *
 * @param {string} purpose
 * @returns {{ folder: string, remove: () => Promise<void> }}
 */
export function createTempFolder(purpose) {
  const folder = mkdtempSync(join(tmpdir(), `model-release-${purpose}-`));
  const { runNow } = onShutdown(() =>
    rmSync(folder, { recursive: true, force: true }),
  );
  return { folder, remove: runNow };
}
