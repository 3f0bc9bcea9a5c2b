// @ts-check

/**
 * An index finds what begins with a text only where it sorts by bytes, as SQLite always does.
 *
 * @param {import('knex').Knex} knex
 * @param {string} collation
 */
async function compareByBytes(knex, collation) {
  if (knex.client.dialect !== 'postgresql') {
    return;
  }
  for (const [table, column] of [
    ['releases', 'checkpoint_digest'],
    ['outbox', 'reference'],
  ]) {
    await knex.raw(
      `ALTER TABLE ${table} ALTER COLUMN ${column} TYPE text COLLATE ${collation}`,
    );
  }
}

/**
 * When a release was released, to tell which one serves; and indexes that find a release by the digest
 * of its weights or by its ticket.
 *
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('releases', table => {
    table
      .text('released_at')
      .comment('When it was first released; it stays when that is revoked');
  });
  await knex.raw(
    `UPDATE releases SET released_at = (
       SELECT max(events.at) FROM events
       WHERE events.release_id = releases.id AND events.type = 'release.released'
     )
     WHERE status IN ('released', 'revoked')`,
  );
  await compareByBytes(knex, '"C"');
  await knex.raw(
    'CREATE INDEX releases_digest_idx ON releases (checkpoint_digest) WHERE checkpoint_digest IS NOT NULL',
  );
  await knex.raw(
    'CREATE INDEX outbox_reference_idx ON outbox (lower(reference)) WHERE reference IS NOT NULL',
  );
};

/**
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.down = async function down(knex) {
  await knex.raw('DROP INDEX outbox_reference_idx');
  await knex.raw('DROP INDEX releases_digest_idx');
  await compareByBytes(knex, '"default"');
  // In plain SQL: Knex would copy the whole table on SQLite and lose its triggers.
  await knex.raw('ALTER TABLE releases DROP COLUMN released_at');
};
