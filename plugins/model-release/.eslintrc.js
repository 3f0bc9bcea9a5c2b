const { keepApart } = require('../../scripts/eslint/rooms.cjs');
const plan = require('./rooms.cjs');

module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  overrides: keepApart(__dirname, plan),
});
