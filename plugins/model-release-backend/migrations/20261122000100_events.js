// @ts-check

// Times and JSON are text here, as explained in the first migration.

/** Tables whose rows are never changed or removed once written. */
const APPEND_ONLY = ['runbooks', 'events'];

/** @param {import('knex').Knex} knex */
const isPostgres = knex => knex.client.dialect === 'postgresql';

/** @param {import('knex').Knex} knex */
async function refuseChangesOnPostgres(knex) {
  await knex.raw(`
    CREATE FUNCTION model_release_refuse_change() RETURNS trigger AS $$
    BEGIN
      RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
    END
    $$ LANGUAGE plpgsql`);
  for (const table of APPEND_ONLY) {
    await knex.raw(`
      CREATE TRIGGER ${table}_append_only
      BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION model_release_refuse_change()`);
  }
}

/** @param {import('knex').Knex} knex */
async function refuseChangesOnSqlite(knex) {
  for (const table of APPEND_ONLY) {
    for (const operation of ['update', 'delete']) {
      await knex.raw(`
        CREATE TRIGGER ${table}_append_only_${operation}
        BEFORE ${operation} ON ${table}
        BEGIN
          SELECT RAISE(ABORT, '${table} is append-only');
        END`);
    }
  }
}

/** @param {import('knex').Knex} knex */
async function allowChangesOnPostgres(knex) {
  for (const table of APPEND_ONLY) {
    await knex.raw(`DROP TRIGGER ${table}_append_only ON ${table}`);
  }
  await knex.raw('DROP FUNCTION model_release_refuse_change()');
}

/** @param {import('knex').Knex} knex */
async function allowChangesOnSqlite(knex) {
  for (const table of APPEND_ONLY) {
    await knex.raw(`DROP TRIGGER ${table}_append_only_update`);
    await knex.raw(`DROP TRIGGER ${table}_append_only_delete`);
  }
}

/** @param {import('knex').Knex} knex */
async function createEvents(knex) {
  await knex.schema.createTable('events', table => {
    table.comment('Audit trail, hash-chained per release; append-only');
    table.text('release_id').notNullable().comment('The release');
    table.integer('seq').notNullable().comment('1 for the first event');
    table
      .text('type')
      .notNullable()
      .comment('What happened, e.g. step.completed');
    table.text('at').notNullable().comment('When it happened');
    table.text('actor_ref').notNullable().comment('Who did it');
    table
      .text('delegated_by')
      .comment('The service through which they did it, when there was one');
    table.text('step_key').comment('The step it happened to, if to one');
    table.text('data').notNullable().comment('JSON of the particulars');
    table.text('prev_hash').notNullable().comment('Hash of the event before');
    table
      .text('hash')
      .notNullable()
      .comment(
        'sha256:<hex> of the canonical JSON of the event without its hash',
      );
    table.primary(['release_id', 'seq']);
    table
      .foreign(['release_id'], 'events_release_fk')
      .references(['id'])
      .inTable('releases');
  });
}

/**
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.up = async function up(knex) {
  await createEvents(knex);
  await (isPostgres(knex)
    ? refuseChangesOnPostgres(knex)
    : refuseChangesOnSqlite(knex));
};

/**
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.down = async function down(knex) {
  await (isPostgres(knex)
    ? allowChangesOnPostgres(knex)
    : allowChangesOnSqlite(knex));
  await knex.schema.dropTable('events');
};
