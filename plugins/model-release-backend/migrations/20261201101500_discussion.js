// @ts-check

// Times and JSON are text here, as explained in the first migration.

const { randomUUID } = require('node:crypto');

/** @param {import('knex').Knex} knex */
async function createComments(knex) {
  await knex.schema.createTable('comments', table => {
    table.comment('What people say to each other about a release or its steps');
    table.text('id').notNullable().comment('Unique id');
    table.text('release_id').notNullable().comment('The release it is about');
    table.text('step_key').comment('The step it is about; none: the release');
    table.text('reply_to').comment('The comment that began its thread');
    table.text('created_at').notNullable().comment('When it was written');
    table.text('author_ref').notNullable().comment('Who wrote it');
    table.text('delegated_by').comment('The service through which they did');
    // JSON, because PostgreSQL refuses text in which somebody left the character 0.
    table.text('text').notNullable().comment('JSON of what it says now');
    table
      .text('mentions')
      .notNullable()
      .comment('JSON of the refs of the Users it mentions');
    table.text('edited_at').comment('When its author changed it last');
    table.primary(['id']);
    table.foreign(['release_id']).references(['id']).inTable('releases');
    table.index(['release_id', 'created_at', 'id'], 'comments_release_idx');
  });
}

/** @param {import('knex').Knex} knex */
async function createWatches(knex) {
  await knex.schema.createTable('watches', table => {
    table.comment('Who chose to be told, or not to be told, what happens');
    table.text('person_ref').notNullable().comment('The User, in lower case');
    table.text('kind').notNullable().comment('release or model');
    table
      .text('subject')
      .notNullable()
      .comment('Id of the release, or ref of the model');
    table
      .boolean('watching')
      .notNullable()
      .comment(
        'False for somebody who takes part and does not want to be told',
      );
    table.text('since').notNullable().comment('When they chose so');
    table.primary(['person_ref', 'kind', 'subject']);
    table.index(['kind', 'subject'], 'watches_subject_idx');
  });
}

/** @param {import('knex').Knex} knex */
async function createReaders(knex) {
  await knex.schema.createTable('readers', table => {
    table.comment(
      'What the policy let people read when they were here last: it can only be asked in their presence',
    );
    table.text('person_ref').notNullable().comment('The User, in lower case');
    table
      .text('criteria')
      .notNullable()
      .comment('JSON of the releases that they may read');
    table.text('seen_at').notNullable().comment('When the policy said so');
    table.primary(['person_ref']);
  });
}

/**
 * Comments from before are in the audit trail alone. Read in portions, since a portal can have many.
 *
 * @param {import('knex').Knex} knex
 */
async function fillComments(knex) {
  let last = { release_id: '', seq: 0 };
  for (;;) {
    const { release_id, seq } = last;
    const events = await knex('events')
      .where({ type: 'comment.added' })
      .whereRaw('(release_id > ? OR (release_id = ? AND seq > ?))', [
        release_id,
        release_id,
        seq,
      ])
      .orderBy(['release_id', 'seq'])
      .limit(400)
      .select('release_id', 'seq', 'at', 'actor_ref', 'delegated_by', 'data');
    if (events.length === 0) {
      return;
    }
    for (const event of events) {
      await knex('comments').insert({
        id: randomUUID(),
        release_id: event.release_id,
        created_at: event.at,
        author_ref: event.actor_ref,
        delegated_by: event.delegated_by,
        text: JSON.stringify(JSON.parse(event.data).comment),
        mentions: '[]',
      });
    }
    last = events[events.length - 1];
  }
}

/**
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.up = async function up(knex) {
  await createComments(knex);
  await createWatches(knex);
  await createReaders(knex);
  await fillComments(knex);
};

/**
 * What was said stays in the audit trail.
 *
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.down = async function down(knex) {
  for (const table of ['readers', 'watches', 'comments']) {
    await knex.schema.dropTable(table);
  }
};
