// How the plugins are built, in figures: widest folders, import cycles, imports from adapters into use
// cases, long functions, how much of the code is there for tests. Reads this repository, or another
// checkout of it: `node scripts/measure-house.mjs [folder]`.
import { posix, resolve } from 'node:path';
import { cycles, folderGraph, importsBetween } from './lib/importGraph.mjs';
import { longFunctions } from './lib/longFunctions.mjs';
import { main } from './lib/main.mjs';
import { countLines, readSources } from './lib/readSources.mjs';
import { root } from './lib/root.mjs';

const FUNCTION_LINES = 40;
const ADAPTERS =
  /^(database|catalog|storage|permissions|outbox|scanning|runbooks)\//;

await main(async () => {
  const house = resolve(process.argv[2] ?? root);
  const common = read(house, 'model-release-common');
  const back = read(house, 'model-release-backend');
  const front = read(house, 'model-release');
  report('plugins/model-release-backend', back, {
    'lines of domain/': linesOf(
      back.product.filter(({ path }) => path.startsWith('domain/')),
    ),
    'imports from adapters into use cases': back.imports.filter(
      ({ from, to }) => ADAPTERS.test(from) && to.startsWith('service/'),
    ).length,
  });
  report('plugins/model-release', front, {});
  report('plugins/model-release-common', common, {});
  return 0;
});

/**
 * @param {string} house
 * @param {string} plugin
 */
function read(house, plugin) {
  const all = readSources(resolve(house, 'plugins', plugin, 'src'));
  const product = all.filter(({ isTest }) => !isTest);
  const helpers = all.filter(({ path }) => path.includes('__testUtils__/'));
  return { product, helpers, imports: importsBetween(product) };
}

/**
 * @param {string} name
 * @param {ReturnType<typeof read>} package
 * @param {Record<string, number>} more
 */
function report(name, { product, helpers, imports }, more) {
  const long = product.flatMap(file => longFunctions(file, FUNCTION_LINES));
  const files = folderGraph(imports, withoutExtension);
  const folders = folderGraph(imports, folderOf);
  const rooms = folderGraph(imports, roomOf);
  const ratio = linesOf(helpers) / linesOf(product);
  const figures = {
    'files, lines': `${product.length}, ${linesOf(product)}`,
    'widest folder': widestFolder(product),
    'rooms, arrows between them': `${rooms.size}, ${count(rooms)}`,
    'import cycles of rooms': describe(cycles(rooms)),
    'import cycles of folders': describe(cycles(folders)),
    'import cycles of files': describe(cycles(files)),
    ...more,
    [`functions over ${FUNCTION_LINES} lines`]: long.length,
    'lines of __testUtils__ to a line': ratio.toFixed(2),
  };
  console.log(`\n${name}`);
  for (const [figure, value] of Object.entries(figures)) {
    console.log(`  ${figure.padEnd(38)} ${value}`);
  }
  for (const { path, line, name: called, lines } of long) {
    console.log(`    ${lines} ${path}:${line} ${called}`);
  }
}

/** @param {string} path */
function withoutExtension(path) {
  return path.replace(/\.tsx?$/, '');
}

/**
 * A file directly below `src` counts as a folder of its own: some put everything together, and others,
 * such as the routes of a plugin, are what everything imports.
 *
 * @param {string} path
 */
function folderOf(path) {
  return path.includes('/') ? posix.dirname(path) : withoutExtension(path);
}

/** @param {string} path */
function roomOf(path) {
  return folderOf(path).replace(/\/.*/, '');
}

/** @param {import('./lib/readSources.mjs').Source[]} sources */
function linesOf(sources) {
  return sources.reduce((sum, { text }) => sum + countLines(text), 0);
}

/** @param {Map<string, Set<string>>} graph */
function count(graph) {
  return [...graph.values()].reduce((sum, { size }) => sum + size, 0);
}

/** @param {string[][]} groups */
function describe(groups) {
  const named = groups.map(group => group.join(' ↔ '));
  return [groups.length, ...named].join('\n      ');
}

/** @param {import('./lib/readSources.mjs').Source[]} sources */
function widestFolder(sources) {
  /** @type {Map<string, number>} */
  const widths = new Map();
  for (const { path } of sources) {
    const folder = posix.dirname(path);
    widths.set(folder, (widths.get(folder) ?? 0) + 1);
  }
  const width = Math.max(...widths.values());
  const folders = [...widths.keys()].filter(it => widths.get(it) === width);
  return `${width} (${folders.map(folder => `${folder}/`).join(', ')})`;
}
