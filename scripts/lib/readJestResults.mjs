import { readFileSync } from 'node:fs';

/**
 * What a run of Jest came to.
 *
 * @typedef {object} JestResults
 * @property {number} passed tests
 * @property {number} failed tests, and test files that could not even be loaded
 * @property {(text: string) => number} passedNaming how many passed whose full name has this text
 */

/**
 * Reads the file that `jest --json --outputFile` wrote.
 *
 * @param {string} file
 * @returns {JestResults}
 */
export function readJestResults(file) {
  /**
   * @type {{ numRuntimeErrorTestSuites: number, testResults: {
   *   assertionResults: { fullName: string, status: string }[] }[] }}
   */
  const { testResults, numRuntimeErrorTestSuites } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  const tests = testResults.flatMap(result => result.assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed');
  return {
    passed: passed.length,
    failed:
      tests.filter(({ status }) => status === 'failed').length +
      numRuntimeErrorTestSuites,
    passedNaming: text =>
      passed.filter(({ fullName }) => fullName.includes(text)).length,
  };
}
