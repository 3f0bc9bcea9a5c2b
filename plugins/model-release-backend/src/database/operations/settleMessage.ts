import { Knex } from 'knex';
import { MessageLease, Settlement } from '../../ports/Outbox';
import { toAttemptRow } from '../mapping/outboxMapping';
import { OutboxRow } from '../mapping/rows';
import { insertRows } from './insertRows';

/**
 * Records an attempt, and either ends the message or releases it until its next attempt.
 *
 * @returns false when somebody else holds the message by now; nothing is written then
 */
export async function settleMessage(
  transaction: Knex.Transaction,
  { message, ticket, attempts }: MessageLease,
  settlement: Settlement,
): Promise<boolean> {
  const { status, attempt, reference, nextAttemptAt } = settlement;
  const number = attempts + 1;
  const updated = await transaction<OutboxRow>('outbox')
    .where({ id: message.id, lease_ticket: ticket })
    .update({
      // Canceled while it was being sent: it is not tried again.
      status: transaction.raw(
        `case when status = 'cancelled' and ? <> 'succeeded' then status else ? end`,
        [status, status === 'retry' ? 'pending' : status],
      ),
      attempts: number,
      lease_ticket: null,
      leased_until: null,
      ...(reference === undefined ? {} : { reference }),
      ...(nextAttemptAt === undefined
        ? {}
        : { next_attempt_at: nextAttemptAt }),
    });
  if (updated !== 1) {
    return false;
  }
  await insertRows(transaction, 'delivery_attempts', [
    toAttemptRow(message.id, { ...attempt, number }),
  ]);
  return true;
}
