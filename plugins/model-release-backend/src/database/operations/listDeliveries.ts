import { Delivery } from '@model-release/backstage-plugin-model-release-common';
import { Knex } from 'knex';
import { toDelivery } from '../mapping/outboxMapping';
import { DeliveryAttemptRow, WebhookRow } from '../mapping/rows';

/** Reads a release's webhook messages with their attempts, oldest first. */
export async function listDeliveries(
  database: Knex,
  releaseId: string,
): Promise<Delivery[]> {
  const messages = await database<WebhookRow>('outbox')
    .where({ release_id: releaseId, kind: 'webhook' })
    .orderBy(['created_at', 'id']);
  const attempts = await database<DeliveryAttemptRow>('delivery_attempts')
    .whereIn(
      'message_id',
      messages.map(message => message.id),
    )
    .orderBy(['message_id', 'number']);
  return messages.map(message =>
    toDelivery(
      message,
      attempts.filter(attempt => attempt.message_id === message.id),
    ),
  );
}
