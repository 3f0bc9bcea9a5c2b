// @ts-check

/** What the list narrows by, each in the order of the list of what has ended. */
const NARROWED_BY = ['environment', 'risk', 'status'];

/**
 * Indexes for the list: what changed last, whatever narrows it, and what was released when.
 *
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('releases', table => {
    table.index(['updated_at', 'id'], 'releases_updated_idx');
    for (const column of NARROWED_BY) {
      table.index([column, 'updated_at', 'id'], `releases_${column}_idx`);
    }
  });
  // Partial: most lists of what was released are of a month or a quarter.
  await knex.raw(
    'CREATE INDEX releases_released_idx ON releases (released_at, id) WHERE released_at IS NOT NULL',
  );
};

/**
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.down = async function down(knex) {
  await knex.raw('DROP INDEX releases_released_idx');
  await knex.schema.alterTable('releases', table => {
    for (const column of NARROWED_BY) {
      table.dropIndex([column, 'updated_at', 'id'], `releases_${column}_idx`);
    }
    table.dropIndex(['updated_at', 'id'], 'releases_updated_idx');
  });
};
