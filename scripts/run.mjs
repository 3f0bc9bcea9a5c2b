// The way in: makes the toolchain ready, installs what is missing, then runs one job with the right
// Node and Yarn. Needs nothing but Node 20 and npm. `npm start` and `yarn start` both come here.
import { spawn } from 'node:child_process';
import { ensureInstalled } from './lib/ensureInstalled.mjs';
import { ensureToolchain } from './lib/ensureToolchain.mjs';
import { main } from './lib/main.mjs';
import { fromRoot, root } from './lib/root.mjs';
import { onShutdown } from './lib/shutdown.mjs';
import { UserError } from './lib/UserError.mjs';

const jobs = ['start', 'test', 'e2e', 'bench', 'measure-bundle'];

await main(async () => {
  const [job = '', ...options] = process.argv.slice(2);
  if (!jobs.includes(job)) {
    throw new UserError(`Usage: node scripts/run.mjs ${jobs.join('|')}`);
  }
  const toolchain = ensureToolchain();
  await ensureInstalled(toolchain);
  return runJob(job, options, toolchain);
});

/**
 * @param {string} job
 * @param {string[]} options
 * @param {import('./lib/ensureToolchain.mjs').Toolchain} toolchain
 * @returns {Promise<number>}
 */
function runJob(job, options, { node, env }) {
  const child = spawn(node, [fromRoot('scripts', `${job}.mjs`), ...options], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  /** @type {Promise<number>} */
  const exited = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', code => resolve(code ?? 1));
  });
  // The job ends its own children in order, so it is told and waited for, never cut off.
  onShutdown(async () => {
    child.kill('SIGTERM');
    await exited;
  });
  return exited;
}
