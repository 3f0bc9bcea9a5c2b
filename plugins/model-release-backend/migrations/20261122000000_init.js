// @ts-check

/*
 * Conventions of every table here. Times are ISO 8601 text in UTC with milliseconds: it sorts as
 * it reads, and SQLite and PostgreSQL hand back the same characters. JSON is text as well, because
 * the engines disagree on what they return for a JSON column. Ids are made by the application.
 */

/** @param {import('knex').Knex} knex */
async function createRunbooks(knex) {
  await knex.schema.createTable('runbooks', table => {
    table.comment('Every runbook version that was ever published');
    table.text('name').notNullable().comment('metadata.name of the document');
    table
      .text('version')
      .notNullable()
      .comment('spec.version of the document, a semantic version');
    table
      .text('digest')
      .notNullable()
      .comment('sha256:<hex> of the canonical JSON of the document');
    table
      .text('definition')
      .notNullable()
      .comment('JSON of the whole document');
    table
      .text('source')
      .notNullable()
      .comment('File or URL it was first read from');
    table.text('first_seen_at').notNullable().comment('When it was first read');
    table.primary(['name', 'version']);
    // What a release refers to, so that its pinned digest is the one that is stored.
    table.unique(['name', 'version', 'digest'], {
      indexName: 'runbooks_pin_uq',
    });
  });
}

/** @param {import('knex').Knex} knex */
async function createReleases(knex) {
  await knex.schema.createTable('releases', table => {
    table.comment('One row per request to promote a checkpoint');
    table.text('id').notNullable().comment('Unique id');
    table
      .integer('version')
      .notNullable()
      .comment('Grows by one with every command');
    table.text('status').notNullable().comment('State, e.g. in_review');
    table
      .text('entity_ref')
      .notNullable()
      .comment('The model entity, in lower case');
    table
      .text('model')
      .notNullable()
      .comment('Which model of a server with many; empty when it holds one');
    table
      .text('checkpoint_id')
      .notNullable()
      .comment('The weights under review');
    table
      .text('checkpoint_digest')
      .comment('sha256:<hex> of the weights, when known');
    table
      .text('environment')
      .notNullable()
      .comment('Where the checkpoint is to serve');
    table.text('runbook_name').notNullable().comment('The pinned runbook');
    table
      .text('runbook_version')
      .notNullable()
      .comment('The pinned version of it');
    table
      .text('runbook_digest')
      .notNullable()
      .comment('sha256:<hex> of the pinned runbook');
    table.text('requester_ref').notNullable().comment('Who asked for it');
    table.text('created_at').notNullable().comment('When it was asked for');
    table.text('updated_at').notNullable().comment('When it last changed');
    table
      .text('due_at')
      .notNullable()
      .comment('Earliest due time of its active steps; year 9999 without one');
    table
      .text('open_key')
      .comment(
        'JSON of entity, model, checkpoint and environment while the release is open, else null; unique, so that a subject has one open release',
      );
    table
      .integer('audit_seq')
      .notNullable()
      .comment('Number of the newest event');
    table
      .text('audit_head')
      .notNullable()
      .comment('Hash of the newest event: the end of the chain');
    table
      .text('details')
      .notNullable()
      .comment(
        'JSON of everything that is never searched: checkpoint, rollback, evaluation, model card, intended use, approver, comment, prerequisites, closure',
      );
    table.primary(['id']);
    table.unique(['open_key'], { indexName: 'releases_open_key_uq' });
    table.index(['due_at', 'id'], 'releases_due_idx');
    table.index(['created_at', 'id'], 'releases_created_idx');
    table.index(['requester_ref', 'created_at'], 'releases_requester_idx');
    table.index(
      ['entity_ref', 'checkpoint_id', 'environment', 'model'],
      'releases_subject_idx',
    );
    table
      .foreign(
        ['runbook_name', 'runbook_version', 'runbook_digest'],
        'releases_runbook_fk',
      )
      .references(['name', 'version', 'digest'])
      .inTable('runbooks');
  });
}

/** @param {import('knex').Knex} knex */
async function createSteps(knex) {
  await knex.schema.createTable('release_steps', table => {
    table.comment('Where each step of a release stands');
    table.text('release_id').notNullable().comment('The release');
    table.text('key').notNullable().comment('Key of the step in the runbook');
    table
      .integer('position')
      .notNullable()
      .comment('Place in the runbook, from 0');
    table
      .integer('version')
      .notNullable()
      .comment('Grows by one with every command that changes the step');
    table.text('status').notNullable().comment('State, e.g. active');
    table
      .text('type')
      .notNullable()
      .comment('Kind of work, e.g. approval; as in the runbook');
    table
      .text('owner_source')
      .notNullable()
      .comment('Where the owners come from, for people to read');
    table.text('activated_at').comment('When it last became active');
    table.text('due_at').comment('When it is due, once it was active');
    table
      .bigInteger('paused_remaining')
      .comment('Milliseconds left when its clock was stopped');
    table.text('completed_at').comment('When it was completed');
    table.text('completed_by').comment('Who completed it');
    table.text('result').comment('JSON of what came out of it');
    table
      .text('signatures')
      .notNullable()
      .comment('JSON list of the approvals collected so far');
    table
      .text('change_request')
      .comment('JSON of why it went back, and who sent it');
    table
      .text('last_command')
      .comment('Fingerprint of the last command, to recognise a repeat');
    table.primary(['release_id', 'key']);
    table
      .foreign(['release_id'], 'release_steps_release_fk')
      .references(['id'])
      .inTable('releases');
  });
}

/** @param {import('knex').Knex} knex */
async function createStepOwners(knex) {
  await knex.schema.createTable('step_owners', table => {
    table.comment('Who owns each step: one row per Group or User');
    table.text('release_id').notNullable().comment('The release');
    table.text('step_key').notNullable().comment('The step');
    table
      .text('owner_ref')
      .notNullable()
      .comment('Group or User, in lower case');
    table
      .integer('position')
      .notNullable()
      .comment('Place in the list of owners, from 0');
    table
      .boolean('active')
      .notNullable()
      .comment(
        'Whether the step waits for this owner: release open, step active',
      );
    table.text('due_at').comment('When the step is due');
    table.primary(['release_id', 'step_key', 'owner_ref']);
    table
      .foreign(['release_id', 'step_key'], 'step_owners_step_fk')
      .references(['release_id', 'key'])
      .inTable('release_steps');
  });
  // Partial: what waits for somebody stays small however long the history grows.
  await knex.raw(
    'CREATE INDEX step_owners_waiting_idx ON step_owners (owner_ref, due_at, release_id) WHERE active',
  );
}

/** @param {import('knex').Knex} knex */
async function createEvidence(knex) {
  await knex.schema.createTable('evidence', table => {
    table.comment(
      'Files that steps rest on now; what was replaced is in events',
    );
    table.text('id').notNullable().comment('Unique id');
    table.text('release_id').notNullable().comment('The release');
    table.text('step_key').notNullable().comment('The step it was stored for');
    table
      .integer('position')
      .notNullable()
      .comment('Place among the files of the step, from 0; newest last');
    table.text('file_name').notNullable().comment('Name given by the uploader');
    table.text('media_type').notNullable().comment('Media type of the bytes');
    table.bigInteger('size').notNullable().comment('Bytes');
    table
      .text('digest')
      .notNullable()
      .comment('sha256:<hex> of the bytes: their address in the storage');
    table.text('stored_at').notNullable().comment('When it was stored');
    table.text('stored_by').notNullable().comment('Who stored it');
    table.primary(['id']);
    table.index(['release_id', 'step_key'], 'evidence_step_idx');
    table
      .foreign(['release_id', 'step_key'], 'evidence_step_fk')
      .references(['release_id', 'key'])
      .inTable('release_steps');
  });
}

/** @param {import('knex').Knex} knex */
async function createIdempotencyKeys(knex) {
  await knex.schema.createTable('idempotency_keys', table => {
    table.comment('Lets a repeated creation find the release of the first');
    table
      .text('requester_ref')
      .notNullable()
      .comment('Who sent the key: keys of two people never meet');
    table.text('key').notNullable().comment('The Idempotency-Key as sent');
    table
      .text('request_digest')
      .notNullable()
      .comment('sha256:<hex> of the canonical JSON of the request');
    // No foreign key: the row is written before its release, to make a parallel repeat wait.
    table
      .text('release_id')
      .notNullable()
      .comment('The release that the request created');
    table.text('created_at').notNullable().comment('When it was created');
    table.primary(['requester_ref', 'key']);
  });
}

/**
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.up = async function up(knex) {
  await createRunbooks(knex);
  await createReleases(knex);
  await createSteps(knex);
  await createStepOwners(knex);
  await createEvidence(knex);
  await createIdempotencyKeys(knex);
};

/**
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('idempotency_keys');
  await knex.schema.dropTable('evidence');
  await knex.schema.dropTable('step_owners');
  await knex.schema.dropTable('release_steps');
  await knex.schema.dropTable('releases');
  await knex.schema.dropTable('runbooks');
};
