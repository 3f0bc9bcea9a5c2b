import { readFileSync } from 'node:fs';
import { fromRoot } from './root.mjs';

/**
 * The script behind a command of an installed package. Node runs it as it is: no shell, no wrapper,
 * the same on every platform.
 *
 * @param {string} packageName
 * @param {string} command
 * @returns {string} an absolute path
 */
export function nodeBin(packageName, command) {
  const folder = fromRoot('node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  return `${folder}/${typeof bin === 'string' ? bin : bin[command]}`;
}
