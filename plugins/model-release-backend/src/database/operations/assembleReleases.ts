import {
  Release,
  Runbook,
} from '@model-release/backstage-plugin-model-release-common';
import { Knex } from 'knex';
import { toRelease } from '../mapping/releaseMapping';
import { toRunbook } from '../mapping/runbookMapping';
import { ReleaseRow, RunbookRow } from '../mapping/rows';
import { readSteps } from './readSteps';

/**
 * Makes releases of their rows, in the same order: three statements however many there are, for
 * their runbooks, their steps and the owners of those. The `files` of the steps are left empty.
 */
export async function assembleReleases(
  database: Knex,
  rows: ReleaseRow[],
): Promise<Release[]> {
  if (rows.length === 0) {
    return [];
  }
  const runbooks = await readRunbooks(database, rows);
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
    rows.map(row => ({ releaseId: row.id, runbook: runbookOf(row) })),
    'without files',
  );
  return rows.map(row =>
    toRelease(row, runbookOf(row), steps.get(row.id) ?? []),
  );
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
