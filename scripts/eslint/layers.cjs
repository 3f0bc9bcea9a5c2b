// The rules that keep the layers apart, as overrides for a package's ESLint file. They use
// the TypeScript variant of no-restricted-imports, so that those which Backstage sets stay in force.
const { builtinModules } = require('node:module');

/** Tests may use what they need to build a world around the code. */
const tests = ['**/*.test.*', '**/__testUtils__/**', '**/__fixtures__/**'];

/**
 * @param {string[]} names of packages, or of Node modules; what is below them is meant as well
 * @param {string} message
 */
const forbidPackages = (names, message) => ({
  paths: names.map(name => ({ name, message })),
  patterns: [{ group: names.map(name => `${name}/**`), message }],
});

/**
 * @param {string[]} group names of modules, in the syntax of .gitignore
 * @param {string} message
 */
const forbidModules = (group, message) => ({
  paths: [],
  patterns: [{ group, message }],
});

/** @typedef {ReturnType<typeof forbidPackages>} Ban */

/**
 * Limits what some files may import.
 *
 * @param {{ files: string[], except?: string[], bans: Ban[] }} layer
 */
const layer = ({ files, except = [], bans }) => ({
  files,
  excludedFiles: [...tests, ...except],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        paths: bans.flatMap(ban => ban.paths),
        patterns: bans.flatMap(ban => ban.patterns),
      },
    ],
  },
});

const outsideWorld = [
  forbidPackages(
    builtinModules.flatMap(name => [name, `node:${name}`]),
    'This code also runs in browsers and is pure: no Node built-ins.',
  ),
  forbidPackages(
    ['knex', 'pg', 'better-sqlite3', 'express', 'express-promise-router'],
    'This code is pure: it knows no database and no HTTP.',
  ),
  forbidPackages(
    ['react', 'react-dom', '@material-ui/core', '@backstage/core-components'],
    'This code is shared with the server: no React.',
  ),
  forbidModules(
    ['@backstage/backend-*', '@backstage/backend-*/**'],
    'This code is pure: the back-end framework stays outside.',
  ),
];

const clockAndChance = {
  'no-restricted-globals': [
    'error',
    { name: 'process', message: 'Configuration comes in as an argument.' },
  ],
  'no-restricted-properties': [
    'error',
    ...[
      { object: 'Date', property: 'now' },
      { object: 'performance', property: 'now' },
      { object: 'Math', property: 'random' },
      { property: 'randomUUID' },
      { property: 'getRandomValues' },
    ].map(restriction => ({
      ...restriction,
      message: 'Times and ids come in as arguments.',
    })),
  ],
  'no-restricted-syntax': [
    'error',
    ...[
      'NewExpression[callee.name="Date"][arguments.length=0]',
      'CallExpression[callee.name="Date"]',
      'CallExpression[callee.object.name="DateTime"][callee.property.name=/^(now|local|utc)$/][arguments.length=0]',
    ].map(selector => ({
      selector,
      message: 'The time comes in as an argument.',
    })),
  ],
};

/**
 * Keeps some files pure: no database, HTTP, React, Node or back-end framework, no clock and no
 * randomness, and nothing of what `bans` name besides.
 *
 * @param {{ files: string[], except?: string[], bans?: Ban[] }} options
 */
function pureLayer({ files, except, bans = [] }) {
  const limits = layer({ files, except, bans: [...outsideWorld, ...bans] });
  return { ...limits, rules: { ...limits.rules, ...clockAndChance } };
}

module.exports = { forbidPackages, layer, pureLayer, tests };
