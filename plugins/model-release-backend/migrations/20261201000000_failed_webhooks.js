// @ts-check

/**
 * Webhooks that failed wait for their owners, who can have them delivered again.
 *
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.up = async function up(knex) {
  await setWaiting(knex, true);
};

/**
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.down = async function down(knex) {
  await setWaiting(knex, false);
};

/**
 * @param {import('knex').Knex} knex
 * @param {boolean} active
 * @returns {Promise<void>}
 */
async function setWaiting(knex, active) {
  await knex('step_owners')
    .whereExists(
      knex('release_steps')
        .join('releases', 'releases.id', 'release_steps.release_id')
        .whereRaw('release_steps.release_id = step_owners.release_id')
        .whereRaw('release_steps.key = step_owners.step_key')
        .where('release_steps.status', 'failed')
        .where('releases.status', 'approved'),
    )
    .update({ active });
}
