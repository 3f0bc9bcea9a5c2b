import { Knex } from 'knex';
import { OutboxRow } from '../rows';

/**
 * Takes the webhook messages of a release out of the queue that nobody received yet. One that a relay
 * is sending just now cannot be called back; it is not tried again.
 */
export async function cancelDeliveries(
  transaction: Knex.Transaction,
  releaseId: string,
): Promise<void> {
  await transaction<OutboxRow>('outbox')
    .where({ release_id: releaseId, kind: 'webhook', status: 'pending' })
    .update({ status: 'cancelled' });
}
