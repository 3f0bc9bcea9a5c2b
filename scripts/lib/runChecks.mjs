/** @typedef {import('./runStages.mjs').Counts} Counts */

/**
 * Runs named checks one after the other, each of which throws where it fails, and prints them.
 *
 * @param {Record<string, () => void | Promise<void>>} checks
 * @returns {Promise<Counts>}
 */
export async function runChecks(checks) {
  const counts = { passed: 0, failed: 0 };
  for (const [name, check] of Object.entries(checks)) {
    try {
      await check();
      counts.passed += 1;
      console.log(`✓ ${name}`);
    } catch (error) {
      counts.failed += 1;
      console.error(
        `✗ ${name}: ${error instanceof Error ? error.message : error}`,
      );
    }
  }
  return counts;
}
