// @ts-check

// Times and JSON are text here, as explained in the first migration.

/** Columns that come to tables from before, by table. */
const ADDED_COLUMNS = [
  ['events', 'on_behalf_of'],
  ['release_steps', 'reassignment'],
  ['release_steps', 'completed_on_behalf_of'],
  ['releases', 'risk'],
  ['releases', 'model_owner_ref'],
  ['releases', 'revoked_at'],
];

/** @param {import('knex').Knex} knex */
async function createDelegations(knex) {
  await knex.schema.createTable('delegations', table => {
    table.comment('Who looks after the steps of somebody who is away');
    table.text('id').notNullable().comment('Unique id');
    table
      .text('delegator_ref')
      .notNullable()
      .comment('The User who is away, in lower case');
    table
      .text('delegate_ref')
      .notNullable()
      .comment('The User who acts for them, in lower case');
    table.text('first_day').notNullable().comment('YYYY-MM-DD');
    table.text('last_day').notNullable().comment('YYYY-MM-DD, included');
    table.text('starts_at').notNullable().comment('The first day as a moment');
    table
      .text('ends_at')
      .notNullable()
      .comment('The moment behind the last day: it holds until just before');
    // JSON, because PostgreSQL refuses text in which somebody left the character 0.
    table
      .text('reason')
      .notNullable()
      .comment('JSON of why, in the words of the giver');
    table.text('created_at').notNullable().comment('When it was given');
    table.text('ended_at').comment('When it was ended early');
    table.primary(['id']);
    table.index(['ends_at'], 'delegations_end_idx');
  });
}

/** @param {import('knex').Knex} knex */
async function addReleaseColumns(knex) {
  await knex.schema.alterTable('releases', table => {
    table
      .text('model_owner_ref')
      .notNullable()
      .defaultTo('')
      .comment('Who answers for the model, as the catalog said last');
    table
      .text('risk')
      .notNullable()
      .defaultTo('')
      .comment('Risk that the pinned runbook names: low, medium or high');
    table
      .text('revoked_at')
      .comment('When its approval was taken back, which shuts the gate');
  });
}

/**
 * The risk of releases from before is in the runbook they are pinned to.
 *
 * @param {import('knex').Knex} knex
 */
async function fillRisk(knex) {
  const runbooks = await knex('runbooks').select(
    'name',
    'version',
    'definition',
  );
  for (const { name, version, definition } of runbooks) {
    await knex('releases')
      .where({ runbook_name: name, runbook_version: version })
      .update({ risk: JSON.parse(definition).spec.risk });
  }
}

/** @param {string} details */
function modelOwnerIn(details) {
  /** @type {{ prerequisites?: Array<{ key: string, detail: string }> }} */
  const { prerequisites = [] } = JSON.parse(details);
  const owner = prerequisites.find(({ key }) => key === 'accountable-owner');
  return owner?.detail ?? '';
}

/**
 * The owner of releases from before was noted among their prerequisites. Read in portions, since a
 * portal can have many releases.
 *
 * @param {import('knex').Knex} knex
 */
async function fillModelOwners(knex) {
  let last = '';
  for (;;) {
    const releases = await knex('releases')
      .where('id', '>', last)
      .orderBy('id')
      .limit(500)
      .select('id', 'details');
    if (releases.length === 0) {
      return;
    }
    for (const { id, details } of releases) {
      await knex('releases')
        .where({ id })
        .update({ model_owner_ref: modelOwnerIn(details) });
    }
    last = releases[releases.length - 1].id;
  }
}

/** @param {import('knex').Knex} knex */
async function addStepColumns(knex) {
  await knex.schema.alterTable('release_steps', table => {
    table
      .text('completed_on_behalf_of')
      .comment('The absent owner for whom it was completed');
    table
      .text('reassignment')
      .comment('JSON of who gave it to its owner, when, why and from whom');
  });
}

/** @param {import('knex').Knex} knex */
async function addEventColumn(knex) {
  await knex.schema.alterTable('events', table => {
    table
      .text('on_behalf_of')
      .comment('The absent person for whom the actor acted');
  });
}

/** @param {import('knex').Knex} knex */
async function addIndexes(knex) {
  // Of the same word given twice, ending one would leave the other in force.
  await knex.raw(
    'CREATE UNIQUE INDEX delegations_word_uq ON delegations (delegator_ref, delegate_ref, first_day, last_day) WHERE ended_at IS NULL',
  );
  // Which releases somebody owns a step of, done or not: policies ask that.
  await knex.schema.alterTable('step_owners', table => {
    table.index(['owner_ref', 'release_id'], 'step_owners_owner_idx');
  });
  await knex.schema.alterTable('releases', table => {
    table.index(['model_owner_ref', 'created_at'], 'releases_model_owner_idx');
  });
}

/** @param {import('knex').Knex} knex */
async function dropIndexes(knex) {
  await knex.schema.alterTable('releases', table => {
    table.dropIndex(
      ['model_owner_ref', 'created_at'],
      'releases_model_owner_idx',
    );
  });
  await knex.schema.alterTable('step_owners', table => {
    table.dropIndex(['owner_ref', 'release_id'], 'step_owners_owner_idx');
  });
}

/**
 * A message can be cancelled now. SQLite keeps no comments.
 *
 * @param {import('knex').Knex} knex
 * @param {string} states
 */
async function describeOutboxStatus(knex, states) {
  if (knex.client.dialect === 'postgresql') {
    await knex.raw(`COMMENT ON COLUMN outbox.status IS '${states}'`);
  }
}

/**
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.up = async function up(knex) {
  await createDelegations(knex);
  await addReleaseColumns(knex);
  // Policies judge by both, so neither may be left empty.
  await fillRisk(knex);
  await fillModelOwners(knex);
  await addStepColumns(knex);
  await addEventColumn(knex);
  await addIndexes(knex);
  await describeOutboxStatus(
    knex,
    'pending, succeeded, failed (no try left) or cancelled (approval revoked)',
  );
};

/**
 * Events keep their hashes, but not for whom they were done: the trail of a release in which
 * somebody acted for somebody else does not verify any more.
 *
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.down = async function down(knex) {
  await dropIndexes(knex);
  // In plain SQL: Knex would copy the whole table on SQLite and lose its triggers.
  for (const [table, column] of ADDED_COLUMNS) {
    await knex.raw('ALTER TABLE ?? DROP COLUMN ??', [table, column]);
  }
  // What was there before knows no other word for a message that is not sent any more.
  await knex('outbox')
    .where({ status: 'cancelled' })
    .update({ status: 'failed' });
  await describeOutboxStatus(
    knex,
    'pending, succeeded or failed (no try left)',
  );
  await knex.schema.dropTable('delegations');
};
