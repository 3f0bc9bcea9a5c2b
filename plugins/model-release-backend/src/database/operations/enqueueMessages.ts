import { Knex } from 'knex';
import { OutboxMessage } from '../../ports/Outbox';
import { databaseTime } from './engine';
import { toOutboxRow } from '../mapping/outboxMapping';
import { insertRows } from './insertRows';

/** Puts messages into the outbox, due at once by the clock of the database. */
export async function enqueueMessages(
  transaction: Knex.Transaction,
  messages: OutboxMessage[],
): Promise<void> {
  await insertRows(
    transaction,
    'outbox',
    messages.map(message => ({
      ...toOutboxRow(message),
      next_attempt_at: databaseTime(transaction),
    })),
  );
}
