import { buildPortal, isBuildCurrent } from './lib/buildPortal.mjs';
import { findChromium } from './lib/findChromium.mjs';
import { main } from './lib/main.mjs';
import { runBrowserTests } from './lib/runBrowserTests.mjs';
import { runStages } from './lib/runStages.mjs';

await main(() =>
  runStages([
    {
      name: 'Browser',
      async run() {
        console.log(findChromium());
        return true;
      },
    },
    {
      name: 'Production build',
      run: async () => (await isBuildCurrent()) || buildPortal(),
    },
    { name: 'End-to-end tests', run: runBrowserTests },
  ]),
);
