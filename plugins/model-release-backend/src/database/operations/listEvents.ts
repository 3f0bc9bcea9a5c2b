import { ReleaseEvent } from '@model-release/backstage-plugin-model-release-common';
import { Knex } from 'knex';
import { toEvent } from '../mapping/eventMapping';
import { EventRow } from '../rows';

/** Reads a release's audit trail, oldest first. */
export async function listEvents(
  database: Knex,
  releaseId: string,
): Promise<ReleaseEvent[]> {
  const rows = await database<EventRow>('events')
    .where({ release_id: releaseId })
    .orderBy('seq');
  return rows.map(toEvent);
}
