import {
  ModelReleaseError,
  Release,
} from '@model-release/backstage-plugin-model-release-common';
import { Knex } from 'knex';
import { GENESIS, NewRelease } from '../../ports/ReleaseStore';
import { toEvidenceRows } from '../mapping/evidenceMapping';
import { toOwnerRows } from '../mapping/ownerMapping';
import { toReleaseRow } from '../mapping/releaseMapping';
import { toStepRows } from '../mapping/stepMapping';
import { ReleaseRow } from '../mapping/rows';
import { appendEvents } from './appendEvents';
import { enqueueMessages } from './enqueueMessages';
import { insertRows } from './insertRows';
import { rememberRequest } from './rememberRequest';

/**
 * Stores a new release with all that belongs to it.
 *
 * @throws IdempotencyKeyTaken when the key was used before
 * @throws ModelReleaseError `release_conflict` when the subject has an open release
 */
export async function insertRelease(
  transaction: Knex.Transaction,
  { record, events, messages, idempotency }: NewRelease,
): Promise<void> {
  const { release } = record;
  if (idempotency) {
    await rememberRequest(transaction, idempotency, release);
  }
  await insertReleaseRow(transaction, toReleaseRow(record), release);
  await insertRows(transaction, 'release_steps', toStepRows(release));
  await insertRows(transaction, 'step_owners', toOwnerRows(release));
  await insertRows(transaction, 'evidence', toEvidenceRows(release));
  await appendEvents(transaction, release.id, {
    before: { seq: 0, head: GENESIS },
    after: record.audit,
    events,
  });
  await enqueueMessages(transaction, messages);
}

async function insertReleaseRow(
  transaction: Knex.Transaction,
  row: ReleaseRow,
  release: Release,
): Promise<void> {
  // Waits for a parallel creation of the same subject. A plain insert that fails would end the
  // whole transaction on PostgreSQL, and the first release could no longer be named.
  const written = await transaction<ReleaseRow>('releases')
    .insert(row)
    .onConflict('open_key')
    .ignore()
    .returning('id');
  if (written.length > 0) {
    return;
  }
  const first = await transaction<ReleaseRow>('releases')
    .where({ open_key: row.open_key })
    .first('id', 'status', 'requester_ref');
  const subject = `${release.checkpoint.id} of ${release.entityRef} for ${release.environment}`;
  throw new ModelReleaseError(
    'release_conflict',
    first
      ? `Release ${first.id} of ${subject}, requested by ${first.requester_ref}, is still open (${first.status}). Only one can be open at a time.`
      : `Another release of ${subject} was open until a moment ago. Try again.`,
    first ? { release: first.id } : {},
  );
}
