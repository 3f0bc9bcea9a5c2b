import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { portalConfig } from './portalConfig.mjs';
import { portalIsReady } from './portalIsReady.mjs';
import { fromRoot } from './root.mjs';
import { startTool } from './startTool.mjs';
import { waitFor } from './waitFor.mjs';

const TIMEOUT_MS = 120_000;

/**
 * @typedef {object} RunningPortal
 * @property {string} baseUrl of front end and back end
 * @property {number | undefined} pid of the back end
 * @property {() => Promise<void>} stop ends it as an operator would
 * @property {() => Promise<void>} kill ends it as a crash would
 */

/**
 * @typedef {object} PortalOptions
 * @property {string} folder where the build was unpacked; its data and its log are kept there, in
 *   `data` and `portal.log`
 * @property {number} port
 * @property {object} [config] laid over `app-config.yaml`
 * @property {NodeJS.ProcessEnv} [env] environment variables beyond those of this process
 */

/**
 * Starts the built back end and waits until people can sign in.
 *
 * @param {PortalOptions} options
 * @returns {Promise<RunningPortal>}
 */
export async function startPortal(options) {
  const baseUrl = `http://localhost:${options.port}`;
  const tool = spawnBackend(options);
  try {
    await waitFor('the portal was ready', () => portalIsReady(baseUrl), {
      timeoutMs: TIMEOUT_MS,
      alive: tool.isRunning,
    });
  } catch (error) {
    await tool.stop();
    const log = readFileSync(logFile(options.folder), 'utf8');
    throw new Error(`${error}. Its log:\n${log}`);
  }
  return { baseUrl, pid: tool.pid, stop: tool.stop, kill: tool.kill };
}

/** @param {PortalOptions} options */
function spawnBackend({ folder, port, config = {}, env }) {
  const configFiles = [portalConfig(port), config].map((content, index) => {
    const file = join(folder, `app-config.${index}.json`);
    writeFileSync(file, JSON.stringify(content));
    return file;
  });
  const log = openSync(logFile(folder), 'a');
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
      env: { ...environment(folder), ...env },
    },
  );
  closeSync(log);
  return tool;
}

/** @param {string} folder */
function environment(folder) {
  const dataFolder = join(folder, 'data');
  mkdirSync(dataFolder, { recursive: true });
  return {
    ...process.env,
    // In production the demo's sign-in refuses to load.
    NODE_ENV: 'development',
    // Without this a linked package would look for ours in the checkout it really lives in.
    NODE_OPTIONS: '--preserve-symlinks --preserve-symlinks-main',
    DEMO_DATA_DIR: dataFolder,
    DEMO_EXAMPLES_DIR: fromRoot('examples'),
  };
}

/** @param {string} folder */
function logFile(folder) {
  return join(folder, 'portal.log');
}
