import { spawnSync } from 'node:child_process';
import { UserError } from './UserError.mjs';

/**
 * Runs npm, the one that started us where it did, and returns what it printed.
 *
 * @param {string[]} args
 * @returns {string}
 */
export function npm(args) {
  const env = { ...process.env };
  // npm tells its children which folder it works in; this npm works in another one.
  delete env.npm_config_local_prefix;
  /** @type {import('node:child_process').SpawnSyncOptionsWithStringEncoding} */
  const options = {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  };
  const quietly = [...args, '--loglevel=error'];
  const own = env.npm_execpath;
  const { status, stdout } = own?.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [own, ...quietly], options)
    : spawnSync('npm', quietly, {
        ...options,
        shell: process.platform === 'win32',
      });
  if (status !== 0) {
    throw new UserError(
      `"npm ${args[0]}" failed, see above. The first run needs npm and the network; every later one works without.`,
    );
  }
  return stdout;
}
