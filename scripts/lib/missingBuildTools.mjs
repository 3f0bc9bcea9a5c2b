import { spawnSync } from 'node:child_process';

/** What compiles a native add-on: one of each row is needed. */
const needed = [
  ['python3', 'python'],
  ['make', 'gmake'],
  ['c++', 'g++', 'clang++'],
];

/**
 * Says what this machine lacks to compile a native add-on, and how to get it. Does not look on
 * Windows, where the compiler is not on the path.
 *
 * @returns {string | undefined} nothing where all is there
 */
export function missingBuildTools() {
  if (process.platform === 'win32') {
    return undefined;
  }
  const missing = needed.filter(names => !names.some(runs));
  if (missing.length === 0) {
    return undefined;
  }
  const how =
    process.platform === 'darwin'
      ? '"xcode-select --install" brings them'
      : 'on Debian and Ubuntu, "apt-get install python3 make g++" brings them';
  return `${missing.map(([name]) => name).join(', ')} not found; ${how}`;
}

/** @param {string} name */
function runs(name) {
  return spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0;
}
