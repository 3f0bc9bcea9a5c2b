// What it measures: docs/reference/performance.md.
import { buildPortal, isBuildCurrent } from './lib/buildPortal.mjs';
import { main } from './lib/main.mjs';
import { root } from './lib/root.mjs';
import { runTool } from './lib/startTool.mjs';

await main(async () => {
  const isBuilt = (await isBuildCurrent()) || (await buildPortal());
  if (!isBuilt) {
    return 1;
  }
  return runTool(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      'benchmarks/bench.ts',
      ...process.argv.slice(2),
    ],
    { cwd: root },
  );
});
