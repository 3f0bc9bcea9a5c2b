// @ts-check

// JSON is text here, as explained in the first migration.

/**
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('evidence', table => {
    table
      .text('scan')
      .comment('JSON of what scanners say of it; null where there were none');
  });
};

/**
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.down = async function down(knex) {
  // What came before knows no such messages.
  const scans = knex('outbox').select('id').where({ kind: 'scan' });
  await knex('delivery_attempts').whereIn('message_id', scans).delete();
  await knex('outbox').where({ kind: 'scan' }).delete();
  // In plain SQL: Knex would copy the whole table on SQLite.
  await knex.raw('ALTER TABLE ?? DROP COLUMN ??', ['evidence', 'scan']);
};
