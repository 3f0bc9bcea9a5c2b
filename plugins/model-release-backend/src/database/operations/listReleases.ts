import {
  Page,
  Release,
} from '@model-release/backstage-plugin-model-release-common';
import { Knex } from 'knex';
import { ReleaseFilter } from '../../ports/ReleaseStore';
import { fromCursor, RELEASE_ORDERS, toCursor } from './releaseOrder';
import { ReleaseRow } from '../mapping/rows';
import { assembleReleases } from './assembleReleases';
import { filterReadable } from './filterReadable';
import { filterReleases } from './filterReleases';
import { RunbookCache } from './RunbookCache';

/**
 * Reads a page of releases in three statements, whatever its size: the releases, their steps, the owners
 * of those; and in one more where a runbook is not known yet. A page continues behind the position of the
 * last release of the page before, which costs the same wherever in the list it is.
 *
 * @throws ModelReleaseError `invalid_cursor`
 */
export async function listReleases(
  database: Knex,
  filter: ReleaseFilter,
  runbooks: RunbookCache,
): Promise<Page<Release>> {
  // One more than requested tells whether there is a next page.
  const rows = await readPage(database, filter, filter.limit + 1);
  const page = rows.slice(0, filter.limit);
  return {
    items: await assembleReleases(database, page, runbooks),
    nextCursor:
      rows.length > page.length
        ? toCursor(filter.orderBy, page[page.length - 1])
        : undefined,
  };
}

async function readPage(
  database: Knex,
  { orderBy, cursor, readable = 'all', ...filter }: ReleaseFilter,
  limit: number,
): Promise<ReleaseRow[]> {
  const { column, direction } = RELEASE_ORDERS[orderBy];
  const query = database<ReleaseRow>('releases')
    .select<ReleaseRow[]>('releases.*')
    .orderBy([
      { column, order: direction },
      { column: 'id', order: direction },
    ])
    .limit(limit);
  filterReleases(query, filter);
  if (cursor !== undefined) {
    const { value, id } = fromCursor(orderBy, cursor);
    query.whereRaw(`(??, ??) ${direction === 'asc' ? '>' : '<'} (?, ?)`, [
      column,
      'id',
      value,
      id,
    ]);
  }
  return filterReadable(query, readable);
}
