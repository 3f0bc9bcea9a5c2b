import { Release } from '@model-release/backstage-plugin-model-release-common';
import { Knex } from 'knex';
import { isDeepStrictEqual } from 'node:util';
import { toOwnerRows } from '../mapping/ownerMapping';
import { StepOwnerRow } from '../mapping/rows';
import { insertRows } from './insertRows';

/**
 * Writes the owners anew of each step for which they, its due time or whether it waits for them
 * changed: two statements however many steps there are.
 */
export async function replaceOwners(
  transaction: Knex.Transaction,
  before: Release,
  after: Release,
): Promise<void> {
  const rowsBefore = toOwnerRows(before);
  const rowsAfter = toOwnerRows(after);
  const ofStep = (rows: StepOwnerRow[], key: string) =>
    rows.filter(row => row.step_key === key);
  const changed = after.steps
    .map(step => step.key)
    .filter(
      key =>
        !isDeepStrictEqual(ofStep(rowsBefore, key), ofStep(rowsAfter, key)),
    );
  if (changed.length === 0) {
    return;
  }
  await transaction<StepOwnerRow>('step_owners')
    .where({ release_id: after.id })
    .whereIn('step_key', changed)
    .delete();
  await insertRows(
    transaction,
    'step_owners',
    rowsAfter.filter(row => changed.includes(row.step_key)),
  );
}
