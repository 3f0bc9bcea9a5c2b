import { existsSync, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeBin } from './nodeBin.mjs';
import { fromRoot } from './root.mjs';
import { runTool } from './startTool.mjs';

/** What a build delivers: everything but `node_modules`, with the front end inside. */
export const bundleFile = fromRoot('packages/backend/dist/bundle.tar.gz');

/**
 * Builds front end and back end for production.
 *
 * @returns {Promise<boolean>} whether it worked
 */
export async function buildPortal() {
  // The back end depends on the app and on our plugins, so its build includes theirs.
  const code = await runTool(
    process.execPath,
    [nodeBin('@backstage/cli', 'backstage-cli'), 'package', 'build'],
    { cwd: fromRoot('packages/backend') },
  );
  return code === 0 && existsSync(bundleFile);
}

/** Whether there is a build that is newer than everything that goes into it. */
export async function isBuildCurrent() {
  if (!existsSync(bundleFile)) {
    return false;
  }
  const builtAt = statSync(bundleFile).mtimeMs;
  const changes = await Promise.all(
    ['yarn.lock', 'app-config.yaml', 'packages', 'plugins'].map(path =>
      newestChange(fromRoot(path)),
    ),
  );
  return Math.max(...changes) < builtAt;
}

const notSources = new Set(['node_modules', 'dist', 'dist-types', 'coverage']);

/** @param {string} path @returns {Promise<number>} milliseconds since 1970 */
async function newestChange(path) {
  const entry = await stat(path);
  if (!entry.isDirectory()) {
    return entry.mtimeMs;
  }
  const names = (await readdir(path)).filter(name => !notSources.has(name));
  const changes = await Promise.all(
    names.map(name => newestChange(join(path, name))),
  );
  return Math.max(0, ...changes);
}
