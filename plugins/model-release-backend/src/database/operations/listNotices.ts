import { Knex } from 'knex';
import { StoredNotice } from '../../ports/Outbox';
import { toStoredNotice } from '../mapping/outboxMapping';
import { NotificationRow } from '../mapping/rows';

/** More than a release that goes back and forth for months ever has. */
const NEWEST = 500;

/** Reads the newest notifications of a release. */
export async function listNotices(
  database: Knex,
  releaseId: string,
): Promise<StoredNotice[]> {
  const rows = await database<NotificationRow>('outbox')
    .where({ release_id: releaseId, kind: 'notification' })
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(NEWEST);
  return rows.map(toStoredNotice);
}
