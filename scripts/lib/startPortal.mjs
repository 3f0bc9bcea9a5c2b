import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { portalConfig } from './portalConfig.mjs';
import { portalIsReady } from './portalIsReady.mjs';
import { fromRoot } from './root.mjs';
import { startTool } from './startTool.mjs';
import { waitFor } from './waitFor.mjs';

/**
 * @typedef {object} RunningPortal
 * @property {string} baseUrl of front end and back end
 * @property {() => Promise<void>} stop ends it as an operator would
 * @property {() => Promise<void>} kill ends it as a crash would
 */

/**
 * Starts the built back end from the folder it was unpacked to, and waits until people can sign in.
 * Its data and its log are kept in `data` and `portal.log` in the same folder.
 *
 * @param {object} options
 * @param {string} options.folder
 * @param {number} options.port
 * @param {object} [options.config] laid over `app-config.yaml`
 * @returns {Promise<RunningPortal>}
 */
export async function startPortal({ folder, port, config = {} }) {
  const configFiles = [portalConfig(port), config].map((content, index) => {
    const file = join(folder, `app-config.${index}.json`);
    writeFileSync(file, JSON.stringify(content));
    return file;
  });
  const dataFolder = join(folder, 'data');
  mkdirSync(dataFolder, { recursive: true });
  const log = openSync(join(folder, 'portal.log'), 'a');
  const tool = startTool(
    process.execPath,
    [
      'packages/backend',
      ...[fromRoot('app-config.yaml'), ...configFiles].flatMap(file => [
        '--config',
        file,
      ]),
    ],
    {
      cwd: folder,
      stdio: ['ignore', log, log],
      env: {
        ...process.env,
        // In production the demo's sign-in refuses to load.
        NODE_ENV: 'development',
        // Without this a linked package would look for ours in the checkout it really lives in.
        NODE_OPTIONS: '--preserve-symlinks --preserve-symlinks-main',
        DEMO_DATA_DIR: dataFolder,
        DEMO_EXAMPLES_DIR: fromRoot('examples'),
      },
    },
  );
  closeSync(log);

  const baseUrl = `http://localhost:${port}`;
  try {
    await waitFor('the portal was ready', () => portalIsReady(baseUrl), {
      timeoutMs: 120_000,
      alive: () => tool.child.exitCode === null,
    });
  } catch (error) {
    await tool.stop();
    throw new Error(`${error}; its log is ${join(folder, 'portal.log')}`);
  }
  return { baseUrl, stop: tool.stop, kill: tool.kill };
}
