// @ts-check

/**
 * When somebody last looked at a release, so that the page can say what changed since. One row for each
 * person and release; it goes with the release.
 *
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('visits', table => {
    table.comment('Up to which event people have seen releases');
    table
      .text('release_id')
      .notNullable()
      .comment('The release')
      .references('id')
      .inTable('releases')
      .onDelete('CASCADE');
    table.text('user_ref').notNullable().comment('The User, in lower case');
    table
      .integer('seq')
      .notNullable()
      .comment('The last event that they have seen');
    table.text('seen_at').notNullable().comment('When that was');
    table
      .integer('since_seq')
      .comment('The last event of the visit before; null in the first visit');
    table.text('since_at').comment('When the visit before ended');
    table.primary(['release_id', 'user_ref']);
    // Only the newest of each person are kept.
    table.index(['user_ref', 'seen_at'], 'visits_user_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('visits');
};
