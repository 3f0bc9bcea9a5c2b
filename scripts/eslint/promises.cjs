// A promise that nobody waits for hides its failure. The rule needs types, so it runs once over all
// packages with one TypeScript program, and not in the ESLint configuration of each package.
module.exports = {
  root: true,
  parser: '@typescript-eslint/parser',
  parserOptions: {
    tsconfigRootDir: require('node:path').resolve(__dirname, '../..'),
    project: ['tsconfig.json', 'e2e/tsconfig.json', 'benchmarks/tsconfig.json'],
  },
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
