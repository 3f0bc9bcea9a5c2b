// @ts-check

/**
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('evidence_care', table => {
    table.comment('How far tasks that look after stored files have come');
    table.text('task').notNullable().comment('Name of the task');
    table
      .text('position')
      .comment('Digest it did last; null when it begins from the start');
    table.text('updated_at').notNullable().comment('When it came there');
    table.primary(['task']);
  });
};

/**
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('evidence_care');
};
