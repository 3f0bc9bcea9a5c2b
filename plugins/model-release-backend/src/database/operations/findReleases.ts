import { Release } from '@model-release/backstage-plugin-model-release-common';
import { Knex } from 'knex';
import { ReleaseRow } from '../mapping/rows';
import { assembleReleases } from './assembleReleases';
import { RunbookCache } from './RunbookCache';

/**
 * Reads releases by id in three statements, however many there are, four where a runbook is not known yet.
 * The `files` of their steps are left empty.
 *
 * @returns one for each id, in the same order; `undefined` where there is none
 */
export async function findReleases(
  database: Knex,
  ids: readonly string[],
  runbooks: RunbookCache,
): Promise<Array<Release | undefined>> {
  const rows = await database<ReleaseRow>('releases')
    .select<ReleaseRow[]>('releases.*')
    .whereIn('id', ids);
  const found = new Map(
    (await assembleReleases(database, rows, runbooks)).map(release => [
      release.id,
      release,
    ]),
  );
  return ids.map(id => found.get(id));
}
