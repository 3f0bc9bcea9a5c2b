// Backstage's own Jest configuration, except for where the tests of a page run. One that draws
// (`.test.tsx`) gets a browser whose styles are quick to read; all others run in Node as it is, for
// a DOM that nobody uses costs a second a file. Installed packages are read once a worker. A busy
// machine is no reason to fail.
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const backstage = require('@backstage/cli/config/jest');

module.exports = backstage.then(config => ({
  ...config,
  testTimeout: 120_000,
  testSequencer: require.resolve('./HeavyFirst.cjs'),
  projects: config.projects
    .map(sharingPackages)
    .flatMap(project =>
      project.testEnvironment.includes('jsdom')
        ? [drawing(project), calculating(project)]
        : [withoutUnusedSdks(project)],
    ),
}));

function sharingPackages(project) {
  return { ...project, runtime: require.resolve('./SharedPackages.cjs') };
}

function withoutUnusedSdks(project) {
  return {
    ...project,
    moduleNameMapper: {
      ...project.moduleNameMapper,
      '^(@azure|@google-cloud|@octokit|@keyv/(redis|valkey|memcache)|@aws-sdk/(rds-signer|client-codecommit))(/.*)?$':
        require.resolve('./unusedSdk.cjs'),
    },
  };
}

function drawing(project) {
  return {
    ...project,
    testMatch: ['**/*.test.{tsx,jsx}'],
    testEnvironment: require.resolve('./BrowserEnvironment.cjs'),
  };
}

function calculating(project) {
  const setup = join(project.rootDir, '__testUtils__/setupNode.ts');
  return {
    ...project,
    testMatch: ['**/*.test.{ts,js,mts,cts,mjs,cjs}'],
    testEnvironment: 'node',
    setupFilesAfterEnv: existsSync(setup) ? [setup] : [],
  };
}
