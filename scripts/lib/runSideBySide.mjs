import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTempFolder } from './createTempFolder.mjs';
import { root } from './root.mjs';
import { runTool } from './startTool.mjs';

/**
 * Runs scripts of package.json in lanes: those of a lane one after the other, the lanes at the same
 * time, for most of our tools use one core. What a script printed is shown once it has ended. All
 * run, whichever fail.
 *
 * @param {string[][]} lanes
 * @returns {Promise<import('./runStages.mjs').Counts>} how many scripts passed and failed
 */
export async function runSideBySide(lanes) {
  const { folder, remove } = createTempFolder('checks');
  const results = await Promise.all(
    lanes.map(lane => runLane(lane, folder)),
  ).finally(remove);
  const passed = results.flat().filter(Boolean).length;
  return { passed, failed: results.flat().length - passed };
}

/**
 * @param {string[]} lane
 * @param {string} folder where to keep what scripts print
 */
async function runLane(lane, folder) {
  const results = [];
  for (const script of lane) {
    results.push(await runScript(script, join(folder, script)));
  }
  return results;
}

/**
 * @param {string} script
 * @param {string} log
 */
async function runScript(script, log) {
  const start = Date.now();
  const output = openSync(log, 'w');
  const code = await runTool(`yarn ${script}`, [], {
    cwd: root,
    shell: true,
    stdio: ['ignore', output, output],
  }).finally(() => closeSync(output));
  const seconds = Math.round((Date.now() - start) / 1000);
  process.stdout.write(readFileSync(log, 'utf8'));
  console.log(`${code === 0 ? '✓' : '✗'} yarn ${script} (${seconds} s)\n`);
  return code === 0;
}
