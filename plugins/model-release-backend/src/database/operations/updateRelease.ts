import { Knex } from 'knex';
import { ReleaseChange } from '../../ports/ReleaseStore';
import { changedColumns } from '../mapping/changedColumns';
import { toReleaseRow } from '../mapping/releaseMapping';
import { ReleaseRow } from '../mapping/rows';
import { appendEvents } from './appendEvents';
import { cancelDeliveries } from './cancelDeliveries';
import { enqueueMessages } from './enqueueMessages';
import { keepPackets } from './keepPackets';
import { redeliverWebhook } from './redeliverWebhook';
import { replaceOwners } from './replaceOwners';
import { updateEvidence } from './updateEvidence';
import { updateSteps } from './updateSteps';
import { writeRemarks } from './writeRemarks';

/**
 * Stores what a command changed and nothing else. Every row that is overwritten has to be as it was
 * in `before`, so that even a caller who forgot to lock can lose nothing.
 *
 * @throws Error when a row is not, or when the events do not continue the trail
 */
export async function updateRelease(
  transaction: Knex.Transaction,
  change: ReleaseChange,
): Promise<void> {
  const { before, after, events, messages, packets } = change;
  const { id, version } = before.release;
  const updated = await transaction<ReleaseRow>('releases')
    .where({ id, version, audit_seq: before.audit.seq })
    .update({
      ...changedColumns(toReleaseRow(before), toReleaseRow(after)),
      version: after.release.version,
    });
  if (updated !== 1) {
    throw new Error(
      `Release ${id} is no longer at version ${version} with ${before.audit.seq} events`,
    );
  }
  await updateSteps(transaction, before.release, after.release);
  await replaceOwners(transaction, before.release, after.release);
  await updateEvidence(transaction, before.release, after.release);
  await appendEvents(transaction, id, {
    before: before.audit,
    after: after.audit,
    events,
  });
  await changeDeliveries(transaction, change);
  await writeRemarks(transaction, id, change.remarks);
  await keepPackets(transaction, packets);
  await enqueueMessages(transaction, messages);
}

async function changeDeliveries(
  transaction: Knex.Transaction,
  { before, cancelsDeliveries, redeliveries }: ReleaseChange,
): Promise<void> {
  const { id } = before.release;
  if (cancelsDeliveries) {
    await cancelDeliveries(transaction, id);
  }
  for (const stepKey of redeliveries) {
    await redeliverWebhook(transaction, id, stepKey);
  }
}
