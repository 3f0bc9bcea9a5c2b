import { ReleaseEvent } from '@model-release/backstage-plugin-model-release-common';
import { Knex } from 'knex';
import { ReleaseRecord } from '../../ports/ReleaseStore';
import { toEventRow } from '../mapping/eventMapping';
import { insertRows } from './insertRows';

type Audit = ReleaseRecord['audit'];

/**
 * Writes events to the audit trail in one statement.
 *
 * @throws Error when there is none, or when they do not lead from `before` to `after` without a gap
 */
export async function appendEvents(
  transaction: Knex.Transaction,
  releaseId: string,
  audit: { before: Audit; after: Audit; events: ReleaseEvent[] },
): Promise<void> {
  assertContinues(releaseId, audit);
  await insertRows(
    transaction,
    'events',
    audit.events.map(event => toEventRow(releaseId, event)),
  );
}

function assertContinues(
  releaseId: string,
  {
    before,
    after,
    events,
  }: { before: Audit; after: Audit; events: ReleaseEvent[] },
): void {
  if (events.length === 0) {
    throw new Error(`Release ${releaseId} cannot change without an event`);
  }
  let end = before;
  for (const { seq, prevHash, hash } of events) {
    if (seq !== end.seq + 1 || prevHash !== end.head) {
      throw new Error(
        `Event ${seq} of release ${releaseId} does not follow event ${end.seq}`,
      );
    }
    end = { seq, head: hash };
  }
  if (end.seq !== after.seq || end.head !== after.head) {
    throw new Error(
      `The events of release ${releaseId} end at ${end.seq}, not at ${after.seq}`,
    );
  }
}
