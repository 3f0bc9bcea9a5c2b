import {
  Release,
  ReleaseStatus,
} from '@model-release/backstage-plugin-model-release-common';
import { Knex } from 'knex';
import { EarlierRelease } from '../../domain/advice/judgeRollback';
import { ReleaseRow } from '../rows';

/** Enough to find what a way back leads to; a model that had more is known well enough by these. */
const MAX_EARLIER = 200;

/** Releases of the same model to the same environment that were asked for before, newest first. */
export async function listEarlier(
  database: Knex,
  release: Release,
): Promise<EarlierRelease[]> {
  const rows = await database<ReleaseRow>('releases')
    .where({
      entity_ref: release.entityRef,
      environment: release.environment,
      model: release.model ?? '',
    })
    .where('created_at', '<', release.createdAt)
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(MAX_EARLIER)
    .select('id', 'checkpoint_id', 'status', 'created_at');
  return rows.map(row => ({
    id: row.id,
    checkpointId: row.checkpoint_id,
    status: row.status as ReleaseStatus,
    createdAt: row.created_at,
  }));
}
