const {
  forbidFiles,
  forbidFolder,
  forbidPackages,
  layer,
  pureLayer,
} = require('../../scripts/eslint/layers.cjs');

const noRows = forbidFiles(
  ['**/database/rows', '**/database/mapping/**'],
  'Rows never leave the folder "database".',
);
const noDatabase = forbidFolder(
  'database',
  'Only src/*.ts, where everything is put together, knows how things are stored. Use the interfaces in src/service.',
);
const noHttp = forbidFolder('http', 'Only src/*.ts knows that there is HTTP.');
const noWayUp = [
  'archive',
  'catalog',
  'config',
  'evidence',
  'evidence-type',
  'outbox',
  'permissions',
  'runbooks',
  'scanning',
  'service',
  'views',
].map(folder =>
  forbidFolder(folder, 'The domain depends on nothing else in this package.'),
);
const noService = ['service', 'views', 'domain'].map(folder =>
  forbidFolder(folder, 'This reads bytes and knows nothing of releases.'),
);

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  // TypeScript checks this too (noImplicitReturns), and knows which switches are exhaustive.
  tsRules: { 'consistent-return': 'off' },
  testRules: {
    // Helpers that assert have names that begin so, and a hook may check what holds after each test.
    'jest/expect-expect': ['warn', { assertFunctionNames: ['expect*'] }],
    'jest/no-standalone-expect': [
      'error',
      { additionalTestBlockFunctions: ['beforeEach', 'afterEach'] },
    ],
  },
  overrides: [
    layer({ files: ['src/*.ts'], bans: [noRows] }),
    layer({
      files: ['src/*/**'],
      except: ['src/database/**'],
      bans: [noDatabase],
    }),
    layer({
      files: ['src/service/**', 'src/views/**'],
      bans: [
        noDatabase,
        noHttp,
        forbidPackages(
          ['knex', 'express', 'express-promise-router'],
          'The service knows neither tables nor requests.',
        ),
      ],
    }),
    layer({
      files: ['src/archive/**', 'src/evidence-type/**'],
      bans: [noDatabase, noHttp, ...noService],
    }),
    layer({
      files: ['src/packet/**', 'src/scanning/**'],
      bans: [noDatabase, noHttp],
    }),
    pureLayer({
      files: ['src/domain/**'],
      bans: [noDatabase, noHttp, ...noWayUp],
    }),
  ],
});
