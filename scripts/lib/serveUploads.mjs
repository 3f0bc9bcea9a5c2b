// A back end with our plugin alone, in a process of its own, for scripts/measure-upload.mjs. It says
// where it takes a file, and how much memory it had when it idled and had at most after that.
import { createRequire } from 'node:module';
import { fromRoot } from './root.mjs';

const SAMPLE_EVERY_MS = 10;
const STEP = 'evaluation-summary';

const require = createRequire(import.meta.url);
require('@backstage/cli/config/nodeTransform.cjs');
/** @param {string} path within the back end's sources */
const load = path =>
  require(fromRoot('plugins/model-release-backend/src', path));

const { TestPortal, person } = load('__testUtils__/TestPortal.ts');
const { completeAsOwner } = load('__testUtils__/walkOverHttp.ts');
const { openMemoryDatabase } = load('__testUtils__/openMemoryDatabase.ts');

const knex = openMemoryDatabase();
const portal = await TestPortal.start({ knex, maxFileSize: '2GiB' });
const { id } = await portal.create();
await completeAsOwner(portal, id, 'scope-and-ownership');

let peak = 0;
const sample = () => {
  peak = Math.max(peak, process.memoryUsage.rss());
};

process.on('message', async message => {
  if (message === 'stop') {
    await portal.stop();
    await knex.destroy();
    process.disconnect();
  } else if (message === 'peak') {
    sample();
    process.send?.({ peak });
  } else {
    globalThis.gc?.();
    sample();
    setInterval(sample, SAMPLE_EVERY_MS).unref();
    process.send?.({ idle: peak });
  }
});

if (!portal.server.listening) {
  portal.server.listen(0, '127.0.0.1');
}
process.send?.({
  port: portal.server.address().port,
  path: `/api/model-release/v1/releases/${id}/steps/${STEP}/evidence/eval-sr-lora-0042.txt`,
  authorization: person('otto'),
});
