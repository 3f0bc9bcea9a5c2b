import { ReleaseStatus } from '@model-release/backstage-plugin-model-release-common';
import { Knex } from 'knex';
import { ModelPlace, RelatedRelease } from '../../domain/RelatedRelease';
import { ReleaseRow } from '../mapping/rows';

/** The newest are enough for advice. */
const MAX_RELATED = 50;

/** Narrows related releases. */
export interface Related {
  checkpointId?: string;
  statuses?: ReleaseStatus[];
  /** Requested before the release. */
  isEarlier?: true;
}

/** Releases of the same model to the same environment, newest first. */
export async function listRelated(
  database: Knex,
  place: ModelPlace,
  { checkpointId, statuses, isEarlier }: Related,
): Promise<RelatedRelease[]> {
  const query = database<ReleaseRow>('releases')
    .where({
      entity_ref: place.entityRef,
      environment: place.environment,
      model: place.model ?? '',
    })
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(MAX_RELATED)
    .select('id', 'checkpoint_id', 'status', 'created_at');
  if (place.id !== undefined) {
    query.whereNot({ id: place.id });
  }
  if (checkpointId !== undefined) {
    query.where({ checkpoint_id: checkpointId });
  }
  if (statuses) {
    query.whereIn('status', statuses);
  }
  if (isEarlier && place.createdAt !== undefined) {
    query.where('created_at', '<', place.createdAt);
  }
  return (await query).map(row => ({
    id: row.id,
    checkpointId: row.checkpoint_id,
    status: row.status as ReleaseStatus,
    createdAt: row.created_at,
  }));
}
