import { gzipSync } from 'node:zlib';
import { basename } from 'node:path';
import { build } from 'esbuild';
import { fromRoot } from './root.mjs';

const common = '@model-release/backstage-plugin-model-release-common';

/**
 * A file that a browser would load.
 *
 * @typedef {object} Chunk
 * @property {string} name after the source file that asks for it
 * @property {number} size in bytes, minified and gzipped
 * @property {number} needed the size of all that must be loaded before it runs, itself included
 * @property {'eager' | 'lazy'} when it is loaded: with the portal, or when it is needed
 * @property {boolean} isEntry whether it is loaded for its own sake, not because others share it
 * @property {string[]} vendors packages that must be there before it runs, however indirectly
 */

/**
 * Bundles the front-end plugin with its shared package, and leaves out all other packages: those
 * are shared with the rest of the portal.
 *
 * @returns {Promise<Chunk[]>} the eager ones first, the biggest first
 */
export async function bundlePlugin() {
  const { outputFiles, metafile } = await build({
    absWorkingDir: fromRoot(),
    entryPoints: ['plugins/model-release/src/index.ts'],
    outdir: '.',
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    jsx: 'automatic',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [{ name: 'vendors', setup: keepVendorsOut }],
  });
  const sizes = new Map(
    outputFiles.map(({ path, contents }) => [
      basename(path),
      gzipSync(contents, { level: 9 }).length,
    ]),
  );
  const { outputs } = metafile;
  /** @param {string} file */
  const sizeOf = file => sizes.get(basename(file)) ?? 0;
  const eager = filesOf('index.js', outputs);
  return Object.entries(outputs)
    .map(([file, { entryPoint }]) => ({
      name: entryPoint ?? `shared (${file})`,
      size: sizeOf(file),
      needed: [...filesOf(file, outputs)].map(sizeOf).reduce(add, 0),
      when: eager.has(file)
        ? /** @type {const} */ ('eager')
        : /** @type {const} */ ('lazy'),
      isEntry: entryPoint !== undefined,
      vendors: vendorsOf(file, outputs),
    }))
    .sort(
      (one, other) =>
        one.when.localeCompare(other.when) || other.size - one.size,
    );
}

/** @param {number} one @param {number} other */
function add(one, other) {
  return one + other;
}

/** @param {import('esbuild').PluginBuild} plugin */
function keepVendorsOut(plugin) {
  plugin.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
    kind === 'entry-point' || path === common || path.startsWith(`${common}/`)
      ? undefined
      : { path, external: true },
  );
}

/** @typedef {import('esbuild').Metafile['outputs']} Outputs */

/**
 * The files that must be loaded before this one can run, itself included.
 *
 * @param {string} file
 * @param {Outputs} outputs
 * @param {Set<string>} found
 */
function filesOf(file, outputs, found = new Set()) {
  if (!found.has(file)) {
    found.add(file);
    for (const { path, external } of staticImports(file, outputs)) {
      if (!external) {
        filesOf(path, outputs, found);
      }
    }
  }
  return found;
}

/** @param {string} file @param {Outputs} outputs */
function vendorsOf(file, outputs) {
  return [...filesOf(file, outputs)]
    .flatMap(each => staticImports(each, outputs))
    .filter(({ external }) => external)
    .map(({ path }) => path);
}

/** @param {string} file @param {Outputs} outputs */
function staticImports(file, outputs) {
  return (outputs[file]?.imports ?? []).filter(
    ({ kind }) => kind === 'import-statement',
  );
}
