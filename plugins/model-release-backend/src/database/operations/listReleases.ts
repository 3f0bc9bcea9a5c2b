import {
  Page,
  Release,
  Runbook,
} from '@model-release/backstage-plugin-model-release-common';
import { Knex } from 'knex';
import { ReleaseFilter } from '../../service/ReleaseStore';
import { toRelease } from '../mapping/releaseMapping';
import { toRunbook } from '../mapping/runbookMapping';
import { fromCursor, RELEASE_ORDERS, toCursor } from '../releaseOrder';
import { ReleaseRow, RunbookRow } from '../rows';
import { filterReleases } from './filterReleases';
import { readSteps } from './readSteps';

/**
 * Reads a page of releases in four statements, whatever its size: the releases, their runbooks,
 * their steps, the owners of those. A page continues behind the position of the last release of
 * the page before, which costs the same wherever in the list it is.
 *
 * @throws ModelReleaseError `invalid_cursor`
 */
export async function listReleases(
  database: Knex,
  filter: ReleaseFilter,
): Promise<Page<Release>> {
  // One more than asked for tells whether there is a next page.
  const rows = await readPage(database, filter, filter.limit + 1);
  const page = rows.slice(0, filter.limit);
  if (page.length === 0) {
    return { items: [] };
  }
  const runbooks = await readRunbooks(database, page);
  const runbookOf = (row: ReleaseRow) => {
    const runbook = runbooks.get(row.runbook_digest);
    if (!runbook) {
      throw new Error(
        `Release ${row.id} is pinned to ${row.runbook_name} ${row.runbook_version} as ${row.runbook_digest}, which is not stored`,
      );
    }
    return runbook;
  };
  const steps = await readSteps(
    database,
    page.map(row => ({ releaseId: row.id, runbook: runbookOf(row) })),
    'without files',
  );
  return {
    items: page.map(row =>
      toRelease(row, runbookOf(row), steps.get(row.id) ?? []),
    ),
    nextCursor:
      rows.length > page.length
        ? toCursor(filter.orderBy, page[page.length - 1])
        : undefined,
  };
}

async function readPage(
  database: Knex,
  { orderBy, cursor, ...filter }: ReleaseFilter,
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
  return query;
}

/** The runbooks that some releases are pinned to, each once, by digest. */
async function readRunbooks(
  database: Knex,
  releases: ReleaseRow[],
): Promise<Map<string, Runbook>> {
  const names = [...new Set(releases.map(row => row.runbook_name))];
  const versions = [...new Set(releases.map(row => row.runbook_version))];
  const rows = await database<RunbookRow>('runbooks')
    .whereIn('name', names)
    .whereIn('version', versions);
  return new Map(rows.map(row => [row.digest, toRunbook(row)]));
}
