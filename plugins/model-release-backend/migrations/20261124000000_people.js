// @ts-check

// Times and JSON are text here, as explained in the first migration.

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
    table.text('reason').notNullable().comment('Why, in the words of the giver');
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
  });
}

/**
 * Fills the new columns of releases from before: the owner was noted among the prerequisites, the
 * risk is in the pinned runbook. Policies judge by both, so neither may be left empty.
 *
 * @param {import('knex').Knex} knex
 */
async function fillReleaseColumns(knex) {
  const releases = await knex('releases')
    .join('runbooks', join =>
      join
        .on('runbooks.name', 'releases.runbook_name')
        .andOn('runbooks.version', 'releases.runbook_version'),
    )
    .select('releases.id', 'releases.details', 'runbooks.definition');
  for (const { id, details, definition } of releases) {
    /** @type {{ prerequisites?: Array<{ key: string, detail: string }> }} */
    const { prerequisites = [] } = JSON.parse(details);
    const owner = prerequisites.find(({ key }) => key === 'accountable-owner');
    await knex('releases')
      .where({ id })
      .update({
        model_owner_ref: owner?.detail ?? '',
        risk: JSON.parse(definition).spec.risk,
      });
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
  await knex.schema.alterTable('events', table => {
    table
      .text('on_behalf_of')
      .comment('The absent person for whom the actor acted');
  });
  // Which releases somebody owns a step of, done or not: policies ask that.
  await knex.schema.alterTable('step_owners', table => {
    table.index(['owner_ref', 'release_id'], 'step_owners_owner_idx');
  });
  await knex.schema.alterTable('releases', table => {
    table.index(['model_owner_ref', 'created_at'], 'releases_model_owner_idx');
  });
}

/**
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.up = async function up(knex) {
  await createDelegations(knex);
  await addReleaseColumns(knex);
  await fillReleaseColumns(knex);
  await addStepColumns(knex);
};

/**
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.down = async function down(knex) {
  await knex.schema.alterTable('releases', table => {
    table.dropIndex(['model_owner_ref', 'created_at'], 'releases_model_owner_idx');
  });
  await knex.schema.alterTable('step_owners', table => {
    table.dropIndex(['owner_ref', 'release_id'], 'step_owners_owner_idx');
  });
  await knex.schema.alterTable('events', table => {
    table.dropColumn('on_behalf_of');
  });
  await knex.schema.alterTable('release_steps', table => {
    table.dropColumn('reassignment');
    table.dropColumn('completed_on_behalf_of');
  });
  await knex.schema.alterTable('releases', table => {
    table.dropColumn('risk');
    table.dropColumn('model_owner_ref');
  });
  await knex.schema.dropTable('delegations');
};
