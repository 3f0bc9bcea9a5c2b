import { Knex } from 'knex';
import { ModelPlace, RecentRequest } from '../../domain/RelatedRelease';
import { ReleaseRow } from '../mapping/rows';

/** Enough to find out where a model usually goes. */
const MAX_RECENT = 20;

/** The newest requests for a model, to whichever environment, newest first. */
export async function listRecent(
  database: Knex,
  { entityRef, model }: Pick<ModelPlace, 'entityRef' | 'model'>,
): Promise<RecentRequest[]> {
  const rows = await database<ReleaseRow>('releases')
    .where({ entity_ref: entityRef, model: model ?? '' })
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(MAX_RECENT)
    .select('id', 'environment', 'requester_ref');
  return rows.map(row => ({
    id: row.id,
    environment: row.environment,
    requester: row.requester_ref,
  }));
}
