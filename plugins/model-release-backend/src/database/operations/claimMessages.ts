import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { MessageLease, OutboxMessage } from '../../ports/Outbox';
import { databaseTime, isPostgres } from './engine';
import { toMessage } from '../mapping/outboxMapping';
import { OutboxRow } from '../mapping/rows';

/**
 * Leases messages of some kinds that are due, those due longest first, in one statement.
 *
 * Two relays never get the same message: on PostgreSQL each skips the rows that another has just
 * locked, on SQLite statements run one after the other. A relay that dies loses its lease with time;
 * the message is then claimed under a new ticket, and settling under the old one changes nothing.
 */
export async function claimMessages(
  database: Knex,
  limit: number,
  leaseSeconds: number,
  kinds: ReadonlyArray<OutboxMessage['kind']>,
): Promise<MessageLease[]> {
  const ticket = randomUUID();
  const due = database<OutboxRow>('outbox')
    .select('id')
    .whereRaw("status = 'pending'") // as the partial index says it
    .whereIn('kind', kinds)
    .where('next_attempt_at', '<=', databaseTime(database))
    .where(lease =>
      lease
        .whereNull('leased_until')
        .orWhere('leased_until', '<', databaseTime(database)),
    )
    .orderBy(['next_attempt_at', 'id'])
    .limit(limit);
  const rows: OutboxRow[] = await database('outbox')
    .with('due', isPostgres(database) ? due.forUpdate().skipLocked() : due)
    .whereIn('id', database.select('id').from('due'))
    .update({
      lease_ticket: ticket,
      leased_until: databaseTime(database, leaseSeconds),
    })
    .returning('*');
  return rows.sort(byDueTime).map(row => ({
    message: toMessage(row),
    ticket,
    attempts: row.attempts,
  }));
}

/** The engines return updated rows in no particular order. */
function byDueTime(a: OutboxRow, b: OutboxRow): number {
  return a.next_attempt_at.localeCompare(b.next_attempt_at);
}
