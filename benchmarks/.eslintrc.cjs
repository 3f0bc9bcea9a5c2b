const { createConfig } = require('@backstage/cli/config/eslint-factory');

module.exports = createConfig(__dirname, {
  rules: { 'no-console': 'off' },
});
