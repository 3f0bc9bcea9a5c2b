import { setTimeout as delay } from 'node:timers/promises';

/**
 * Waits until `check` says yes.
 *
 * @param {string} what is waited for, in an error
 * @param {() => Promise<boolean>} check
 * @param {{ timeoutMs: number, alive: () => boolean }} options `alive` says whether the server
 *   still runs; without it there is nothing to wait for
 */
export async function waitFor(what, check, { timeoutMs, alive }) {
  const deadline = Date.now() + timeoutMs;
  while (!(await check())) {
    if (!alive()) {
      throw new Error(`The server ended before ${what}`);
    }
    if (Date.now() > deadline) {
      throw new Error(`Waited ${timeoutMs / 1000} s until ${what}, in vain`);
    }
    await delay(500);
  }
}

/**
 * Whether a GET of `url` is answered with 200 and, where asked for, with a body that will do.
 *
 * @param {string} url
 * @param {(response: Response) => Promise<boolean>} [judge]
 */
export async function answersOk(url, judge = async () => true) {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    return response.ok && (await judge(response));
  } catch {
    return false;
  }
}
