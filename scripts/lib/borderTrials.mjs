import { posix } from 'node:path';
import eslintRooms from '../eslint/rooms.cjs';

/** @typedef {import('../eslint/rooms.cjs').Plan} Plan */

/**
 * @typedef {object} House
 * @property {Plan} plan
 * @property {string[]} files of the product, below `src`
 * @property {import('./importGraph.mjs').Import[]} imports between them
 */

/** @typedef {{ line: string, isFree: boolean }} Trial a line of code, and whether lint lets it pass */

const { lawOf, ROOT } = eslintRooms;

/**
 * The room in which a file is: of those that contain it the innermost.
 *
 * @param {string} file
 * @param {Plan} plan
 * @returns {string | undefined}
 */
export function roomOf(file, { rooms }) {
  if (!file.includes('/')) {
    return ROOT;
  }
  return Object.keys(rooms)
    .filter(name => file.startsWith(`${name}/`))
    .sort((a, b) => b.length - a.length)[0];
}

/**
 * What a room keeps to itself.
 *
 * @param {string} file
 * @param {Plan} plan
 */
function isKept(file, plan) {
  const name = roomOf(file, plan) ?? ROOT;
  const { keeps = [] } = lawOf(plan.rooms, name);
  return keeps
    .map(place => `${name}/${place}`)
    .some(place => file === place || file.startsWith(`${place}/`));
}

/** @param {string} folder @param {string} file */
function importOf(folder, file) {
  const path = posix.relative(folder, file.replace(/\.tsx?$/, ''));
  return `import '${path.startsWith('.') ? path : `./${path}`}';`;
}

/**
 * One file for each border: of every room, of every part that a room keeps, and each that is named.
 *
 * @param {House} house
 */
function examples({ plan, files }) {
  const named = Object.values(plan.rooms).flatMap(({ may }) => may);
  const seen = new Set();
  return files.filter(file => {
    const border = `${roomOf(file, plan)} ${isKept(file, plan)}`;
    const isNew = !seen.has(border);
    seen.add(border);
    return isNew || named.includes(file);
  });
}

/**
 * Imports of everything in the house, as they would stand in some folder of a room.
 *
 * @param {string} folder
 * @param {string} name of the room
 * @param {House} house
 * @param {string[]} [besides] what may be imported, beside what the room may
 * @returns {Trial[]}
 */
export function trialsFrom(folder, name, house, besides = []) {
  const { plan } = house;
  const { may, tools = [] } = lawOf(plan.rooms, name);
  const free = [name, ...may, ...besides];
  const imports = examples(house).map(file => {
    const room = roomOf(file, plan) ?? ROOT;
    const isListed = free.includes(room) || free.includes(file);
    return {
      line: importOf(folder, file),
      isFree: isListed && (room === name || !isKept(file, plan)),
    };
  });
  const packages = Object.keys(plan.tools ?? {}).map(tool => ({
    line: `import '${tool}';`,
    isFree: tools.includes(tool),
  }));
  return [...imports, ...packages];
}

/**
 * What pure code may not do.
 *
 * @type {Trial[]}
 */
export const IMPURE = [
  "import 'node:fs';",
  "import 'crypto';",
  "import '@backstage/backend-plugin-api';",
  'export const at = Date.now();',
  'export const today = new Date();',
  'export const chance = Math.random();',
].map(line => ({ line, isFree: false }));
