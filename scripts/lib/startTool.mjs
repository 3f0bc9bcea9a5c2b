import { spawn, spawnSync } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { isShuttingDown, onShutdown } from './shutdown.mjs';

const GRACE_MS = 15_000;
const isWindows = process.platform === 'win32';

/**
 * A running program and everything that it started.
 *
 * @typedef {object} Tool
 * @property {number | undefined} pid
 * @property {() => boolean} isRunning
 * @property {Promise<number>} exited its exit code; never settles once this process is told to stop
 * @property {() => Promise<void>} stop asks it to end, waits, and ends it by force after 15 seconds
 * @property {() => Promise<void>} kill ends it at once, as a crash would
 */

/**
 * Starts a program in a process group of its own, so that it and its children can be ended
 * together and a Ctrl-C reaches only us, who then end it in order.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Tool}
 */
export function startTool(command, args, options = {}) {
  const child = spawn(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: !isWindows,
    ...options,
  });
  const ended = /** @type {Promise<number>} */ (
    new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', code => resolve(code ?? 1));
    })
  );
  const shutdown = onShutdown(() => endGroup(child));

  return {
    pid: child.pid,
    isRunning: () => isRunning(child),
    exited: ended.then(code => {
      if (isShuttingDown()) {
        return new Promise(() => {});
      }
      shutdown.forget();
      return code;
    }),
    stop: shutdown.runNow,
    async kill() {
      shutdown.forget();
      signalGroup(child, 'SIGKILL');
      await ended;
    },
  };
}

/**
 * Runs a program to its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit code
 */
export const runTool = (command, args, options) =>
  startTool(command, args, options).exited;

/** @param {import('node:child_process').ChildProcess} child */
function isRunning(child) {
  return child.exitCode === null && child.signalCode === null;
}

/** @param {import('node:child_process').ChildProcess} child */
async function endGroup(child) {
  signalGroup(child, 'SIGTERM');
  const deadline = Date.now() + GRACE_MS;
  while (groupLives(child) && Date.now() < deadline) {
    await delay(50);
  }
  signalGroup(child, 'SIGKILL');
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  if (child.pid === undefined) {
    return;
  }
  if (isWindows) {
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    ignoreGone(error);
  }
}

/** @param {import('node:child_process').ChildProcess} child */
function groupLives(child) {
  if (child.pid === undefined) {
    return false;
  }
  if (isWindows) {
    return isRunning(child);
  }
  try {
    process.kill(-child.pid, 0);
    return true;
  } catch (error) {
    ignoreGone(error);
    return false;
  }
}

/** @param {unknown} error */
function ignoreGone(error) {
  // macOS says EPERM where all that is left of a group has ended but was not yet collected.
  const { code } = /** @type {NodeJS.ErrnoException} */ (error);
  if (code !== 'ESRCH' && code !== 'EPERM') {
    throw error;
  }
}
