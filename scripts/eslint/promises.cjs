// A promise that nobody waits for hides its failure. The rule needs types, so `yarn types` runs it
// over all packages with the programs that it checks, and no package has it in its own configuration.
module.exports = {
  root: true,
  parser: require.resolve('./typedParser.cjs'),
  plugins: ['@typescript-eslint'],
  ignorePatterns: ['dist', 'dist-types', 'node_modules', '*.js', '*.cjs'],
  rules: {
    '@typescript-eslint/no-floating-promises': [
      'error',
      {
        // The test runner waits for its own.
        allowForKnownSafeCalls: [
          { from: 'package', package: 'node:test', name: ['describe', 'test'] },
        ],
      },
    ],
  },
};
