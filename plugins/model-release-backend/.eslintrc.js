const { keepApart } = require('../../scripts/eslint/rooms.cjs');
const plan = require('./rooms.cjs');

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
  overrides: keepApart(__dirname, plan),
});
