import { Release } from '@model-release/backstage-plugin-model-release-common';
import { Knex } from 'knex';
import { toOwnerRows } from '../mapping/ownerMapping';
import { toReleaseRow } from '../mapping/releaseMapping';
import { toStepRows } from '../mapping/stepMapping';
import { insertRows } from '../operations/insertRows';
import { aNewRelease } from './records';

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
