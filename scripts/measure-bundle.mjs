import { bundlePlugin } from './lib/bundlePlugin.mjs';
import { judgeBundle } from './lib/judgeBundle.mjs';
import { main } from './lib/main.mjs';

await main(async () => {
  const chunks = await bundlePlugin();
  const { eagerSize, totalSize, problems } = judgeBundle(chunks);

  console.log("The front-end plugin's own code, minified and gzipped:\n");
  console.log('when       size     needed');
  for (const { name, size, needed, when } of chunks) {
    console.log(`${when.padEnd(5)} ${bytes(size)}  ${bytes(needed)}  ${name}`);
  }
  console.log(`\neager ${bytes(eagerSize)}\ntotal ${bytes(totalSize)}`);
  for (const problem of problems) {
    console.error(`\n${problem}`);
  }
  return problems.length === 0 ? 0 : 1;
});

/** @param {number} count */
function bytes(count) {
  return `${String(count).padStart(7)} B`;
}
