import { createRequire } from 'node:module';
import { posix } from 'node:path';
import { ESLint } from 'eslint';
import eslintRooms from '../eslint/rooms.cjs';
import { IMPURE, roomOf, trialsFrom } from './borderTrials.mjs';
import { importsBetween } from './importGraph.mjs';
import { readSources } from './readSources.mjs';
import { fromRoot, root } from './root.mjs';

/** @typedef {import('./borderTrials.mjs').House} House */
/** @typedef {import('./borderTrials.mjs').Trial} Trial */

const { lawOf } = eslintRooms;
const require = createRequire(import.meta.url);
const eslint = new ESLint({ cwd: root });

/** Rules that keep borders: the lines that are tried may break others. */
const KEEPS_BORDERS =
  /^(import\/no-restricted-paths|@typescript-eslint\/no-restricted-imports|no-restricted-(properties|syntax))$/;

/**
 * Tries every border of a package: whether lint, as it is configured, refuses what the plan does not
 * list and lets pass what it does. That finds a rule that silently matches nothing.
 *
 * @param {string} plugin the folder of the package below `plugins`
 * @returns {Record<string, () => void | Promise<void>>} for `runChecks`
 */
export function borderChecks(plugin) {
  const sources = readSources(fromRoot('plugins', plugin, 'src')).filter(
    ({ isTest, path }) => !isTest || path.startsWith('fakes/'),
  );
  /** @type {House} */
  const house = {
    plan: require(fromRoot('plugins', plugin, 'rooms.cjs')),
    files: sources.map(({ path }) => path),
    imports: importsBetween(sources),
  };
  /** @param {string} path */
  const at = path => fromRoot('plugins', plugin, 'src', path);
  return {
    [`${plugin}: each folder has a law`]: () => assertDeclared(house),
    ...Object.fromEntries(
      Object.keys(house.plan.rooms).map(name => [
        `${plugin}: the borders of ${name}/`,
        () => tryRoom(name, house, at),
      ]),
    ),
  };
}

/**
 * The same for a package that is pure throughout.
 *
 * @param {string} plugin
 * @returns {Record<string, () => Promise<void>>}
 */
export const purityChecks = plugin => ({
  [`${plugin}: is pure`]: () =>
    tryOut(fromRoot('plugins', plugin, 'src', 'tried.ts'), IMPURE),
});

/** @param {House} house */
function assertDeclared({ plan, files }) {
  const homeless = files.find(file => roomOf(file, plan) === undefined);
  if (homeless) {
    throw new Error(`rooms.cjs has no law for the folder of ${homeless}`);
  }
  const inhabited = new Set(files.map(file => roomOf(file, plan)));
  const empty = Object.keys(plan.rooms).find(name => !inhabited.has(name));
  if (empty) {
    throw new Error(`rooms.cjs has a law for ${empty}/, and nothing is there`);
  }
}

/** @param {string} path @param {{ may: string[] } | undefined} also */
const isIn = (path, also) =>
  also?.may.some(place => path.startsWith(`${place}/`));

/**
 * @param {string} name
 * @param {House} house
 * @param {(path: string) => string} at
 */
async function tryRoom(name, house, at) {
  const { also, pure = [] } = lawOf(house.plan.rooms, name);
  const files = house.files.filter(file => roomOf(file, house.plan) === name);
  // Only folders that are there: imports are looked up from where the file would stand.
  for (const folder of new Set(files.map(posix.dirname))) {
    await tryOut(at(`${folder}/tried.ts`), trialsFrom(folder, name, house));
  }
  await tryOut(
    at(`${name}/tried.test.ts`),
    trialsFrom(name, name, house).map(trial => ({ ...trial, isFree: true })),
  );
  for (const part of pure) {
    await tryOut(at(`${name}/${part}/tried.ts`), IMPURE);
  }
  for (const path of (also?.files ?? []).map(file => `${name}/${file}`)) {
    if (
      !house.imports.some(({ from, to }) => from === path && isIn(to, also))
    ) {
      throw new Error(
        `${path} may import ${also?.may} and does not: unlist it`,
      );
    }
    const folder = posix.dirname(path);
    await tryOut(at(path), trialsFrom(folder, name, house, also?.may));
  }
}

/**
 * Lints some lines as if they stood in a file, which need not exist.
 *
 * @param {string} filePath
 * @param {Trial[]} trials
 */
async function tryOut(filePath, trials) {
  const text = trials.map(({ line }) => line).join('\n');
  const results = await eslint.lintText(text, { filePath });
  const refused = new Set(
    results
      .flatMap(({ messages }) => messages)
      .filter(({ ruleId }) => KEEPS_BORDERS.test(ruleId ?? 'syntax'))
      .map(({ line }) => line),
  );
  const wrong = trials.filter(
    ({ isFree }, index) => isFree === refused.has(index + 1),
  );
  if (wrong.length > 0) {
    const lines = wrong.map(
      ({ line, isFree }) => `${line} ${isFree ? 'is refused' : 'passes'}`,
    );
    throw new Error(`${filePath}:\n    ${lines.join('\n    ')}`);
  }
}
