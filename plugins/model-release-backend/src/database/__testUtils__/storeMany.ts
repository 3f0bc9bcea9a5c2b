import { Release } from '@model-release/backstage-plugin-model-release-common';
import { Knex } from 'knex';
import { ReleaseFilter } from '../../ports/ReleaseStore';
import { toOwnerRows } from '../mapping/ownerMapping';
import { toReleaseRow } from '../mapping/releaseMapping';
import { toStepRows } from '../mapping/stepMapping';
import { insertRows } from '../operations/insertRows';
import { OpenDatabase } from './openDatabase';
import { aNewRelease } from './records';

/** Every order that a list can have. */
export const ORDERS: ReleaseFilter['orderBy'][] = [
  'dueAt',
  'createdAt',
  'updatedAt',
];

/** Stores any number of releases quickly: without events, files or messages, and of one checkpoint each. */
export async function storeMany(
  transaction: Knex.Transaction,
  releases: Release[],
): Promise<void> {
  const rows = releases.map(release =>
    toReleaseRow(
      aNewRelease({
        ...release,
        checkpoint: { ...release.checkpoint, id: release.id },
      }).record,
    ),
  );
  await insertRows(transaction, 'releases', rows);
  await insertRows(transaction, 'release_steps', releases.flatMap(toStepRows));
  await insertRows(transaction, 'step_owners', releases.flatMap(toOwnerRows));
}

/** The ids of all that a list answers, by its pages. */
export async function listPageByPage(
  { releases: store }: Pick<OpenDatabase, 'releases'>,
  filter: Omit<ReleaseFilter, 'cursor'>,
): Promise<string[][]> {
  const pages: string[][] = [];
  let cursor: string | undefined;
  do {
    const page = await store.list({ ...filter, cursor });
    pages.push(page.items.map(release => release.id));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return pages;
}
