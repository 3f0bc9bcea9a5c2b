import { Release } from '@model-release/backstage-plugin-model-release-common';
import { Knex } from 'knex';
import { changedColumns } from '../mapping/changedColumns';
import { toStepRows } from '../mapping/stepMapping';
import { StepRow } from '../mapping/rows';

/**
 * Writes the columns that changed of the steps that changed, one statement a step.
 *
 * @throws Error when a step is not at the version it had in `before`
 */
export async function updateSteps(
  transaction: Knex.Transaction,
  before: Release,
  after: Release,
): Promise<void> {
  const rowsBefore = toStepRows(before);
  for (const row of toStepRows(after)) {
    const rowBefore = rowsBefore.find(candidate => candidate.key === row.key);
    if (!rowBefore) {
      throw new Error(`Release ${after.id} cannot gain a step ${row.key}`);
    }
    const changed = changedColumns(rowBefore, row);
    if (changed) {
      const { release_id, key, version } = rowBefore;
      const updated = await transaction<StepRow>('release_steps')
        .where({ release_id, key, version })
        .update(changed);
      if (updated !== 1) {
        throw new Error(
          `Step ${key} of release ${release_id} is no longer at version ${version}`,
        );
      }
    }
  }
}
