module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  // TypeScript checks this too (noImplicitReturns), and knows which switches are exhaustive.
  tsRules: { 'consistent-return': 'off' },
});
