import { buildPortal } from './lib/buildPortal.mjs';
import { checkBorders } from './lib/checkBorders.mjs';
import { main } from './lib/main.mjs';
import { root } from './lib/root.mjs';
import { runSideBySide } from './lib/runSideBySide.mjs';
import { runStages } from './lib/runStages.mjs';
import { runUnitTests } from './lib/runUnitTests.mjs';
import { smokeTest } from './lib/smokeTest.mjs';
import { runTool } from './lib/startTool.mjs';

await main(() =>
  runStages([
    { name: 'Types, lint and format', run: checkSources },
    { name: 'Borders', run: checkBorders },
    { name: 'Tests', run: runUnitTests },
    { name: 'Size of the front end', run: script('measure:bundle') },
    { name: 'Production build', run: buildPortal },
    { name: 'Smoke test of the build', run: smokeTest },
  ]),
);

// Lanes that take equally long.
function checkSources() {
  return runSideBySide([
    ['types'],
    ['lint:packages', 'lint:scripts', 'lint:docs', 'format:check'],
  ]);
}

/**
 * Runs a script of package.json.
 *
 * @param {string} name
 * @returns {() => Promise<boolean>}
 */
function script(name) {
  return async () =>
    (await runTool(`yarn ${name}`, [], { cwd: root, shell: true })) === 0;
}
