import { Release } from '@model-release/backstage-plugin-model-release-common';
import { Knex } from 'knex';
import { changedColumns } from '../mapping/changedColumns';
import { toStepRows } from '../mapping/stepMapping';
import { StepRow } from '../mapping/rows';

/** Steps at one version in which the same columns get the same values. */
interface StepUpdate {
  version: number;
  changed: Partial<StepRow>;
  keys: string[];
}

/** What to write, by what is written: steps that one command opens mostly change alike. */
function updatesBetween(before: Release, after: Release): StepUpdate[] {
  const rowsBefore = toStepRows(before);
  const updates = new Map<string, StepUpdate>();
  for (const row of toStepRows(after)) {
    const rowBefore = rowsBefore.find(candidate => candidate.key === row.key);
    if (!rowBefore) {
      throw new Error(`Release ${after.id} cannot gain a step ${row.key}`);
    }
    const changed = changedColumns(rowBefore, row);
    if (changed) {
      const { version } = rowBefore;
      const alike = JSON.stringify({ version, changed });
      const update = updates.get(alike) ?? { version, changed, keys: [] };
      updates.set(alike, { ...update, keys: [...update.keys, row.key] });
    }
  }
  return [...updates.values()];
}

/**
 * Writes the columns that changed of the steps that changed, one statement for all that change alike.
 *
 * @throws Error when a step is not at the version it had in `before`
 */
export async function updateSteps(
  transaction: Knex.Transaction,
  before: Release,
  after: Release,
): Promise<void> {
  for (const { version, changed, keys } of updatesBetween(before, after)) {
    const updated = await transaction<StepRow>('release_steps')
      .where({ release_id: before.id, version })
      .whereIn('key', keys)
      .update(changed);
    if (updated !== keys.length) {
      throw new Error(
        `Step ${keys.join(' or ')} of release ${
          before.id
        } is no longer at version ${version}`,
      );
    }
  }
}
