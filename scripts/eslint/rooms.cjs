// Keeps the rooms of a package apart. The package's `rooms.cjs` says what law holds in each folder below
// `src` and what it may import; this makes ESLint overrides of it. What is not listed is forbidden, so
// nobody can import from a folder that is not declared. `scripts/check-borders.mjs` tries every border.
const { forbidPackages, layer, pureLayer, tests } = require('./layers.cjs');

/**
 * @typedef {object} Room
 * @property {string} law what holds in it, in one sentence; lint says it to whoever breaks it
 * @property {string[]} may folders and files below `src` that it may import, beside itself. A room within
 *   a folder has to be listed too
 * @property {string[]} [pure] parts of it without Node built-ins, clock and randomness; `.` is all of it
 * @property {string[]} [tools] which of the plan's tools it may use
 * @property {string[]} [keeps] what in it no other room may import
 * @property {{ files: string[], may: string[], why: string }} [also] what some of its files may besides
 */

/** @typedef {Record<string, Room>} Rooms by folder; `.` is the files directly below `src` */

/**
 * @typedef {object} Plan of a package
 * @property {Rooms} rooms
 * @property {Record<string, string>} [tools] packages that belong to one room each, with the reason
 */

const ROOT = '.';

/**
 * @param {Rooms} rooms
 * @param {string} name
 * @returns {Room} what holds in the room of that name
 * @throws where there is none
 */
function lawOf(rooms, name) {
  const room = rooms[name];
  if (!room) {
    throw new Error(`rooms.cjs has no law for ${name}/`);
  }
  return room;
}

/** @param {string} inner @param {string} outer */
const isWithin = (inner, outer) => inner.startsWith(`${outer}/`);

/**
 * What a room must not import, as zones of `import/no-restricted-paths`.
 *
 * @param {string} name
 * @param {Rooms} rooms
 * @param {string[]} [besides] what some of its files may import, beside what the room may
 */
function zonesOf(name, rooms, besides = []) {
  const { law, may } = lawOf(rooms, name);
  const free = [name, ...may, ...besides];
  const shut = Object.keys(rooms).filter(
    other =>
      other !== ROOT &&
      !free.includes(other) &&
      (name === ROOT || free.some(outer => isWithin(other, outer))),
  );
  const kept = Object.entries(rooms)
    .filter(([other]) => other !== name)
    .flatMap(([other, { keeps = [] }]) => keeps.map(it => `${other}/${it}`));
  return [
    // The root imports its own files, which no list names.
    ...(name === ROOT ? [] : [{ from: 'src', except: free }]),
    ...[...shut, ...kept].map(place => ({ from: `src/${place}`, except: [] })),
  ].map(zone => ({
    ...zone,
    target: 'src',
    except: zone.except.map(place => `./${place}`),
    message: `${name}/: ${law}`,
  }));
}

/**
 * @param {string} basePath the folder of the package
 * @param {{ files: string[], excludedFiles?: string[], zones: object[] }} options
 */
const pathLimits = (basePath, { files, excludedFiles = [], zones }) => ({
  files,
  excludedFiles: [...tests, ...excludedFiles],
  // Without it the rule finds no TypeScript file, and says nothing.
  settings: {
    'import/resolver': { node: { extensions: ['.ts', '.tsx', '.js'] } },
  },
  rules: { 'import/no-restricted-paths': ['error', { basePath, zones }] },
});

/**
 * @param {string} basePath
 * @param {string} name
 * @param {Plan} plan
 */
function overridesOf(basePath, name, { rooms, tools = {} }) {
  const { also, pure = [], tools: own = [] } = lawOf(rooms, name);
  const files = name === ROOT ? ['src/*.{ts,tsx}'] : [`src/${name}/**`];
  const inner = Object.keys(rooms).filter(other => isWithin(other, name));
  const except = inner.map(other => `src/${other}/**`);
  const bans = Object.entries(tools)
    .filter(([tool]) => !own.includes(tool))
    .map(([tool, why]) => forbidPackages([tool], why));
  const pureFiles = pure.map(part =>
    part === '.' ? `src/${name}/**` : `src/${name}/${part}/**`,
  );
  return [
    pathLimits(basePath, {
      files,
      excludedFiles: except,
      zones: zonesOf(name, rooms),
    }),
    layer({ files, except, bans }),
    ...(pure.length > 0 ? [pureLayer({ files: pureFiles, except, bans })] : []),
    ...(also
      ? [
          pathLimits(basePath, {
            files: also.files.map(file => `src/${name}/${file}`),
            zones: zonesOf(name, rooms, also.may),
          }),
        ]
      : []),
  ];
}

/**
 * The overrides that keep the rooms of a package apart.
 *
 * @param {string} basePath the folder of the package
 * @param {Plan} plan
 */
const keepApart = (basePath, plan) =>
  Object.keys(plan.rooms).flatMap(name => overridesOf(basePath, name, plan));

module.exports = { keepApart, lawOf, ROOT };
