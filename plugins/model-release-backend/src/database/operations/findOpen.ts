import { ReleaseSubject } from '@model-release/backstage-plugin-model-release-common';
import { Knex } from 'knex';
import { toOpenKey } from '../mapping/releaseMapping';
import { ReleaseRow } from '../mapping/rows';

/** Finds the open release of a subject. Two transactions may still race: the unique key decides. */
export async function findOpen(
  database: Knex,
  subject: ReleaseSubject,
): Promise<string | undefined> {
  const row = await database<ReleaseRow>('releases')
    .where({ open_key: toOpenKey(subject) })
    .first('id');
  return row?.id;
}
