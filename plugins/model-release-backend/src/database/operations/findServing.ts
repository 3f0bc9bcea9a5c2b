import {
  OPEN_RELEASE_STATUSES,
  ServingCandidate,
} from '@model-release/backstage-plugin-model-release-common';
import { Knex } from 'knex';
import { ServingFilter } from '../../ports/ReleaseStore';
import { toReleaseSubject } from '../mapping/releaseMapping';
import { ReleaseRow } from '../mapping/rows';

/** By model and environment, of what was released and of what is on its way. */
const NEWEST = 20;
/** Of a server with very many models. */
const MOST = 400;

/**
 * The releases of one entity that tell what serves, and what will: of each environment and model the
 * newest that were released and the newest that are open. One statement, from the index of subjects.
 */
export async function findServing(
  database: Knex,
  { entityRef, environment }: ServingFilter,
): Promise<ServingCandidate[]> {
  const ranked = database<ReleaseRow>('releases')
    .select('*')
    .select(
      database.raw(
        `row_number() over (
           partition by model, environment, released_at is null
           order by coalesce(released_at, created_at) desc, id desc
         ) as place`,
      ),
    )
    .where({ entity_ref: entityRef, ...(environment && { environment }) })
    .where(query =>
      query
        .whereNotNull('released_at')
        .orWhereIn('status', OPEN_RELEASE_STATUSES),
    );
  const rows: ReleaseRow[] = await database
    .select('*')
    .from(ranked.as('ranked'))
    .where('place', '<=', NEWEST)
    .orderBy([
      { column: 'created_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(MOST);
  return rows.map(row => {
    const { rollback, ...subject } = toReleaseSubject(row);
    return {
      ...subject,
      createdAt: row.created_at,
      releasedAt: row.released_at ?? undefined,
      rollbackTarget:
        rollback.type === 'checkpoint' ? rollback.target : undefined,
    };
  });
}
