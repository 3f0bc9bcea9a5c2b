import { constants } from 'node:os';

/** @typedef {() => void | Promise<void>} Cleanup */

/** @type {Set<Cleanup>} */
const cleanups = new Set();
/** @type {NodeJS.Signals | undefined} */
let stoppedBy;

/** Whether a signal is ending this process: what fails from then on is no news. */
export const isShuttingDown = () => stoppedBy !== undefined;

/**
 * Has `cleanup` run when a signal ends this process: newest first, one after the other.
 *
 * @param {Cleanup} cleanup
 * @returns {{ runNow: () => Promise<void>, forget: () => void }} for the usual course of things,
 *   in which the work is undone earlier, or needs no undoing
 */
export function onShutdown(cleanup) {
  listen();
  cleanups.add(cleanup);
  return {
    async runNow() {
      cleanups.delete(cleanup);
      await cleanup();
    },
    forget() {
      cleanups.delete(cleanup);
    },
  };
}

/**
 * Ends this process when the one that started it is gone. npm runs scripts in a shell, which passes
 * no signals on: whoever ends npm would leave a portal behind that keeps its ports.
 */
export function endWithParent() {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) {
      void shutDown('SIGTERM');
    }
  }, 1_000).unref();
}

let listening = false;
function listen() {
  if (!listening) {
    listening = true;
    process.on('SIGINT', shutDown);
    process.on('SIGTERM', shutDown);
    process.on('SIGHUP', shutDown);
  }
}

/** @param {NodeJS.Signals} signal */
async function shutDown(signal) {
  // A terminal signals every process of a job and npm passes signals on as well, so the same signal
  // may arrive two or three times.
  if (stoppedBy) {
    return;
  }
  stoppedBy = signal;
  for (const cleanup of [...cleanups].reverse()) {
    try {
      await cleanup();
    } catch (error) {
      console.error(error);
    }
  }
  process.exit(128 + constants.signals[signal]);
}
