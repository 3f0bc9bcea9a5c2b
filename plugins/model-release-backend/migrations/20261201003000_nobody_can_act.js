// @ts-check

/**
 * A step knows that no person could do it, so that people are told once.
 *
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('release_steps', table => {
    table
      .text('nobody')
      .comment(
        'JSON of why no person could do it, since when, and of what people were told',
      );
  });
};

/**
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.down = async function down(knex) {
  // In plain SQL: Knex would copy the whole table on SQLite and lose its triggers.
  await knex.raw('ALTER TABLE ?? DROP COLUMN ??', ['release_steps', 'nobody']);
};
