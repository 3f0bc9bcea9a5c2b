// @ts-check

/** States of a step in a later round, if it has a result. */
const OPEN = ['blocked', 'active', 'changes_requested'];

/**
 * How an open step was completed before, and why it is open again, as far as its events tell: what it
 * judged then, they do not.
 *
 * @param {any[]} events - of one step, oldest first
 */
function previousRound(events) {
  const completed = events.findLast(({ type }) => type === 'step.completed');
  const reopened = events.findLast(({ type }) =>
    ['step.reopened', 'step.blocked'].includes(type),
  );
  if (!completed || !reopened || reopened.seq < completed.seq) {
    return undefined;
  }
  const { reason = '', because: steps } = JSON.parse(reopened.data);
  const amended = /^The request was amended: ([^]*)$/.exec(reason);
  return {
    completedAt: completed.at,
    completedBy: completed.actor_ref,
    completedOnBehalfOf: completed.on_behalf_of ?? undefined,
    reopened: {
      cause: amended ? 'amended' : 'reopened',
      by: reopened.actor_ref,
      onBehalfOf: reopened.on_behalf_of ?? undefined,
      at: reopened.at,
      reason: amended ? amended[1] : reason,
      steps,
    },
  };
}

/**
 * An open step knows who completed it before, and why it is open again.
 *
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('release_steps', table => {
    table
      .text('previous_round')
      .comment(
        'JSON of how a step that is open again was completed before, why it was reopened, and what it judged then',
      );
  });
  const reopened = await knex('release_steps')
    .select('release_id', 'key')
    .whereIn('status', OPEN)
    .whereNot('type', 'approval')
    .whereNotNull('result');
  for (const { release_id, key } of reopened) {
    const events = await knex('events')
      .where({ release_id, step_key: key })
      .orderBy('seq');
    const round = previousRound(events);
    if (round) {
      await knex('release_steps')
        .where({ release_id, key })
        .update({ previous_round: JSON.stringify(round) });
    }
  }
};

/**
 * @param {import('knex').Knex} knex
 * @returns {Promise<void>}
 */
exports.down = async function down(knex) {
  // In plain SQL: Knex would copy the whole table on SQLite and lose its triggers.
  await knex.raw('ALTER TABLE ?? DROP COLUMN ??', [
    'release_steps',
    'previous_round',
  ]);
};
