// @ts-check

// Times and JSON are text here, as explained in the first migration.

/** @param {import('knex').Knex} knex */
async function createOutbox(knex) {
  await knex.schema.createTable('outbox', table => {
    table.comment(
      'Messages that leave the portal after their command committed',
    );
    table
      .text('id')
      .notNullable()
      .comment('Unique id; sent as webhook-id on every attempt');
    table.text('kind').notNullable().comment('webhook or notification');
    table.text('release_id').notNullable().comment('The release it is about');
    table.text('step_key').comment('The webhook step; null for notifications');
    table
      .text('target')
      .comment('Configured name of the receiver; null for notifications');
    table.text('payload').notNullable().comment('JSON of what is sent');
    table
      .text('status')
      .notNullable()
      .comment('pending, succeeded or failed (no try left)');
    table
      .integer('attempts')
      .notNullable()
      .comment('Attempts that were recorded');
    table
      .text('created_at')
      .notNullable()
      .comment('When the command was given');
    table
      .text('next_attempt_at')
      .notNullable()
      .comment('Not to be sent before, by the clock of the database');
    table
      .text('lease_ticket')
      .comment('Proof of holding the lease; changes with every claim');
    table
      .text('leased_until')
      .comment('End of the lease, by the clock of the database');
    table
      .text('reference')
      .comment('What the receiver called it, e.g. a ticket id');
    table.primary(['id']);
    table.index(['release_id'], 'outbox_release_idx');
    table
      .foreign(['release_id'], 'outbox_release_fk')
      .references(['id'])
      .inTable('releases');
  });
  // Partial: claiming looks at what is still to be sent, never at what was.
  await knex.raw(
    "CREATE INDEX outbox_pending_idx ON outbox (next_attempt_at, id) WHERE status = 'pending'",
  );
}

/** @param {import('knex').Knex} knex */
async function createDeliveryAttempts(knex) {
  await knex.schema.createTable('delivery_attempts', table => {
    table.comment('Every try to deliver a message');
    table.text('message_id').notNullable().comment('The message');
    table.integer('number').notNullable().comment('1 for the first attempt');
    table.text('at').notNullable().comment('When it was made');
    table
      .integer('status_code')
      .comment('HTTP status, when the receiver answered');
    table.integer('latency_ms').notNullable().comment('Milliseconds it took');
    table.text('error').comment('Why it did not work, when it did not');
    table
      .text('response_excerpt')
      .comment('First part of what the receiver answered');
    table.primary(['message_id', 'number']);
    table
      .foreign(['message_id'], 'delivery_attempts_message_fk')
      .references(['id'])
      .inTable('outbox');
  });
}

/**
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.up = async function up(knex) {
  await createOutbox(knex);
  await createDeliveryAttempts(knex);
};

/**
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('delivery_attempts');
  await knex.schema.dropTable('outbox');
};
