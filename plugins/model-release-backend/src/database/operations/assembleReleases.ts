import { Release } from '@model-release/backstage-plugin-model-release-common';
import { Knex } from 'knex';
import { toRelease } from '../mapping/releaseMapping';
import { ReleaseRow } from '../mapping/rows';
import { readSteps } from './readSteps';
import { RunbookCache } from './RunbookCache';

/**
 * Makes releases of their rows, in the same order: two statements however many there are, for their steps
 * and the owners of those, and one more for runbooks that are not known yet. The `files` of the steps are
 * left empty.
 */
export async function assembleReleases(
  database: Knex,
  rows: ReleaseRow[],
  runbooks: RunbookCache,
): Promise<Release[]> {
  if (rows.length === 0) {
    return [];
  }
  const runbookOf = await runbooks.runbooksOf(database, rows);
  const steps = await readSteps(
    database,
    rows.map(row => ({ releaseId: row.id, runbook: runbookOf(row) })),
    'without files',
  );
  return rows.map(row =>
    toRelease(row, runbookOf(row), steps.get(row.id) ?? []),
  );
}
