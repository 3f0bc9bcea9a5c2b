// @ts-check

// Times and JSON are text here, as explained in the first migration.

/**
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('evidence', table => {
    table.text('detected_type').comment('What the bytes say that they are');
    table.text('section').comment('The section of the packet that it covers');
    table
      .text('evaluation')
      .comment('JSON of what it says as an evaluation, when it is one');
  });
  await knex.schema.createTable('signed_packets', table => {
    table.comment('What was signed, so that later changes can be shown');
    table
      .text('digest')
      .notNullable()
      .comment('sha256:<hex> of the content, which signatures name');
    table.text('content').notNullable().comment('Canonical JSON of the packet');
    table.text('signed_at').notNullable().comment('When it was first signed');
    table.primary(['digest']);
  });
};

/**
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('signed_packets');
  // In plain SQL: Knex would copy the whole table on SQLite.
  for (const column of ['detected_type', 'section', 'evaluation']) {
    await knex.raw('ALTER TABLE ?? DROP COLUMN ??', ['evidence', column]);
  }
};
