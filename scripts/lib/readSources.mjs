import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * @typedef {object} Source
 * @property {string} path below the folder that was read, with slashes
 * @property {string} text
 * @property {boolean} isTest whether it is a test, or there for tests alone
 */

const CODE = /(?<!\.d)\.tsx?$/;
const TEST = /\.test\.|__\w+__\/|(^|\/)(testUtils|fakes)\/|setupTests/;

/**
 * Reads all TypeScript below a folder.
 *
 * @param {string} folder
 * @returns {Source[]}
 */
export function readSources(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && CODE.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
    .map(file => {
      const path = relative(folder, file).split(sep).join('/');
      return {
        path,
        text: readFileSync(file, 'utf8'),
        isTest: TEST.test(path),
      };
    });
}

/** @param {string} text */
export const countLines = text => text.trimEnd().split('\n').length;
