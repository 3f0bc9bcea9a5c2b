import { Knex } from 'knex';
import { OutboxRow } from '../mapping/rows';

/**
 * Removes the undelivered webhook messages of a release from the queue. One that a relay is sending
 * just now cannot be recalled; it is not tried again.
 */
export async function cancelDeliveries(
  transaction: Knex.Transaction,
  releaseId: string,
): Promise<void> {
  await transaction<OutboxRow>('outbox')
    .where({ release_id: releaseId, kind: 'webhook', status: 'pending' })
    .update({ status: 'cancelled' });
}
