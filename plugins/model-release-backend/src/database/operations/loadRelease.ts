import { Knex } from 'knex';
import { ReleaseRecord } from '../../ports/ReleaseStore';
import { toRelease } from '../mapping/releaseMapping';
import { ReleaseRow } from '../mapping/rows';
import { readSteps } from './readSteps';
import { RunbookCache } from './RunbookCache';

/**
 * Reads a whole release in four statements, five where its runbook is not known yet.
 *
 * With `lock` the release row stays locked until the transaction ends, and with it the whole
 * release: everything that changes a release starts here. On SQLite the transaction is lock enough.
 *
 * Without a lock, a command that commits between two of the statements can mix its steps into the
 * release as it was. Such a mixture does no harm: it carries versions and a packet digest of its
 * own, so that any command decided on it is refused as stale.
 */
export async function loadRelease(
  database: Knex,
  id: string,
  options: { lock: boolean },
  runbooks: RunbookCache,
): Promise<ReleaseRecord | undefined> {
  const query = database<ReleaseRow>('releases').where({ id }).first();
  const row = await (options.lock ? query.forUpdate() : query);
  if (!row) {
    return undefined;
  }
  const runbook = (await runbooks.runbooksOf(database, [row]))(row);
  const steps = await readSteps(
    database,
    [{ releaseId: id, runbook }],
    'with files',
  );
  return {
    release: toRelease(row, runbook, steps.get(id) ?? []),
    audit: { seq: row.audit_seq, head: row.audit_head },
  };
}
