import { Knex } from 'knex';
import { ReleaseStore } from '../../ports/ReleaseStore';
import { toEvent } from '../mapping/eventMapping';
import { EventRow } from '../mapping/rows';

/** Reads a release's audit trail and its head in one statement, and so at one moment. */
export async function readTrail(
  database: Knex,
  releaseId: string,
): ReturnType<ReleaseStore['readTrail']> {
  const rows: Array<EventRow & { audit_head: string }> = await database(
    'releases',
  )
    .join('events', 'events.release_id', 'releases.id')
    .where('releases.id', releaseId)
    .orderBy('events.seq')
    .select('events.*', 'releases.audit_head');
  return rows.length === 0
    ? undefined
    : { events: rows.map(toEvent), head: rows[0].audit_head };
}
