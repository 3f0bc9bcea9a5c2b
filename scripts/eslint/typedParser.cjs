const parser = require('@typescript-eslint/parser');
const { typePrograms } = require('../lib/typePrograms.cjs');

/**
 * TypeScript's parser for ESLint, on programs that this process has made already. ESLint copies
 * whatever stands in a configuration, and a copy of a program is none.
 */
exports.parseForESLint = (code, options) =>
  parser.parseForESLint(code, { ...options, programs: typePrograms() });
