import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Makes an absolute path out of one that is relative to the root of the repository.
 *
 * @param {string[]} parts
 */
export const fromRoot = (...parts) => resolve(root, ...parts);
