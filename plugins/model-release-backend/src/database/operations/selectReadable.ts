import { ReleaseCriteria } from '@model-release/backstage-plugin-model-release-node';
import { Knex } from 'knex';
import { ReleaseRow } from '../mapping/rows';
import { filterReadable } from './filterReadable';

/** Which of some releases may be read: one statement, none where all or nothing may be. */
export async function selectReadable(
  database: Knex,
  ids: readonly string[],
  criteria: ReleaseCriteria,
): Promise<string[]> {
  if (criteria === 'all') {
    return [...ids];
  }
  if (criteria === 'none' || ids.length === 0) {
    return [];
  }
  const query = database<ReleaseRow>('releases')
    .select<ReleaseRow[]>('releases.id')
    .whereIn('releases.id', ids)
    .orderBy('releases.id')
    .limit(ids.length);
  const rows = await filterReadable(query, criteria);
  return rows.map(({ id }) => id);
}
