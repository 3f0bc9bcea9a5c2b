import {
  Release,
  ReleaseStatus,
} from '@model-release/backstage-plugin-model-release-common';
import { Knex } from 'knex';
import { RelatedRelease } from '../../domain/RelatedRelease';
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

/** Other releases of the same model to the same environment, newest first. */
export async function listRelated(
  database: Knex,
  release: Release,
  { checkpointId, statuses, isEarlier }: Related,
): Promise<RelatedRelease[]> {
  const query = database<ReleaseRow>('releases')
    .where({
      entity_ref: release.entityRef,
      environment: release.environment,
      model: release.model ?? '',
    })
    .whereNot({ id: release.id })
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(MAX_RELATED)
    .select('id', 'checkpoint_id', 'status', 'created_at');
  if (checkpointId !== undefined) {
    query.where({ checkpoint_id: checkpointId });
  }
  if (statuses) {
    query.whereIn('status', statuses);
  }
  if (isEarlier) {
    query.where('created_at', '<', release.createdAt);
  }
  return (await query).map(row => ({
    id: row.id,
    checkpointId: row.checkpoint_id,
    status: row.status as ReleaseStatus,
    createdAt: row.created_at,
  }));
}
