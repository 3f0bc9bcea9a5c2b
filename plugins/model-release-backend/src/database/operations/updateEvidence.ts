import { Release } from '@model-release/backstage-plugin-model-release-common';
import { Knex } from 'knex';
import { changedColumns } from '../mapping/changedColumns';
import { toEvidenceRows } from '../mapping/evidenceMapping';
import { EvidenceRow } from '../mapping/rows';

/**
 * Adds files that are new to a step, keeps what scans say, and removes those that left it. What they were, and the digest
 * under which their bytes are kept, stays in the audit trail.
 *
 * @throws Error when a file that is to be removed is not there
 */
export async function updateEvidence(
  transaction: Knex.Transaction,
  before: Release,
  after: Release,
): Promise<void> {
  const rowsBefore = toEvidenceRows(before);
  const rowsAfter = toEvidenceRows(after);
  const removed = rowsBefore.filter(
    row => !rowsAfter.some(({ id }) => id === row.id),
  );
  if (removed.length > 0) {
    const count = await transaction<EvidenceRow>('evidence')
      .where({ release_id: after.id })
      .whereIn(
        'id',
        removed.map(row => row.id),
      )
      .delete();
    if (count !== removed.length) {
      throw new Error(
        `Release ${after.id} has ${count} of ${removed.length} files to remove`,
      );
    }
  }
  const written = rowsAfter.filter(row => {
    const rowBefore = rowsBefore.find(({ id }) => id === row.id);
    return !rowBefore || changedColumns(rowBefore, row);
  });
  if (written.length > 0) {
    // Files that stay can move up when one before them leaves, and be scanned.
    await transaction<EvidenceRow>('evidence')
      .insert(written)
      .onConflict('id')
      .merge(['position', 'scan']);
  }
}
