import { Knex } from 'knex';
import { OutboxRow } from '../mapping/rows';
import { databaseTime } from './engine';

/**
 * Puts the failed webhook message of a step back into the queue, due at once by the clock of the
 * database. Its id and its attempts stay, so it is retried only if the schedule has attempts left.
 *
 * @throws Error when the step has no failed message
 */
export async function redeliverWebhook(
  transaction: Knex.Transaction,
  releaseId: string,
  stepKey: string,
): Promise<void> {
  const updated = await transaction<OutboxRow>('outbox')
    .where({
      release_id: releaseId,
      step_key: stepKey,
      kind: 'webhook',
      status: 'failed',
    })
    .update({
      status: 'pending',
      next_attempt_at: databaseTime(transaction),
    });
  if (updated !== 1) {
    throw new Error(
      `Release ${releaseId} has ${updated} failed webhooks of step ${stepKey}, not 1`,
    );
  }
}
