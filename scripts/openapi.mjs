import { rm, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { main } from './lib/main.mjs';
import { fromRoot } from './lib/root.mjs';

const backend = fromRoot('plugins', 'model-release-backend');

// Makes openapi.yaml from its source. Bundled first, since Node alone does not find our TypeScript files
// by names without an extension; packages that are not ours are loaded as they are.
await main(async () => {
  const bundle = fromRoot('.cache', `openapi-${process.pid}.mjs`);
  try {
    await build({
      entryPoints: [`${backend}/src/http/openapi/openApiText.ts`],
      outfile: bundle,
      bundle: true,
      platform: 'node',
      format: 'esm',
      external: ['yaml', 'zod', '@backstage/*'],
    });
    const { openApiText } = await import(pathToFileURL(bundle).href);
    await writeFile(`${backend}/openapi.yaml`, openApiText());
  } finally {
    await rm(bundle, { force: true });
  }
  return 0;
});
