import { Knex } from 'knex';
import {
  NewRelease,
  ReleaseChange,
  ReleaseRecord,
  ReleaseTransaction,
} from '../ports/ReleaseStore';
import { findByIdempotencyKey } from './operations/findByIdempotencyKey';
import { insertRelease } from './operations/insertRelease';
import { loadRelease } from './operations/loadRelease';
import { RunbookCache } from './operations/RunbookCache';
import { settleMessage } from './operations/settleMessage';
import { updateRelease } from './operations/updateRelease';
import { MessageLease, Settlement } from '../ports/Outbox';

/** One database transaction. SQLite has a single connection: nothing in here may use another. */
export class DatabaseReleaseTransaction implements ReleaseTransaction {
  static of(
    transaction: Knex.Transaction,
    runbooks: RunbookCache,
  ): DatabaseReleaseTransaction {
    return new DatabaseReleaseTransaction(transaction, runbooks);
  }

  private constructor(
    private readonly transaction: Knex.Transaction,
    private readonly runbooks: RunbookCache,
  ) {}

  load(id: string): Promise<ReleaseRecord | undefined> {
    return loadRelease(this.transaction, id, { lock: true }, this.runbooks);
  }

  insert(release: NewRelease): Promise<void> {
    return insertRelease(this.transaction, release);
  }

  update(change: ReleaseChange): Promise<void> {
    return updateRelease(this.transaction, change);
  }

  findByIdempotencyKey(
    requester: string,
    key: string,
  ): Promise<{ releaseId: string; requestDigest: string } | undefined> {
    return findByIdempotencyKey(this.transaction, requester, key);
  }

  settle(lease: MessageLease, settlement: Settlement): Promise<boolean> {
    return settleMessage(this.transaction, lease, settlement);
  }
}
