import { Delivery } from '@model-release/backstage-plugin-model-release-common';
import { Knex } from 'knex';
import { MessageLease, Outbox, StoredNotice } from '../ports/Outbox';
import { claimMessages } from './operations/claimMessages';
import { listDeliveries } from './operations/listDeliveries';
import { listNotices } from './operations/listNotices';

/** Hands out messages from the same database as the releases they belong to. */
export class DatabaseOutbox implements Outbox {
  static create(options: { database: Knex }): DatabaseOutbox {
    return new DatabaseOutbox(options.database);
  }

  private constructor(private readonly database: Knex) {}

  claim(...request: Parameters<Outbox['claim']>): Promise<MessageLease[]> {
    return claimMessages(this.database, ...request);
  }

  listNotices(releaseId: string): Promise<StoredNotice[]> {
    return listNotices(this.database, releaseId);
  }

  listDeliveries(releaseId: string): Promise<Delivery[]> {
    return listDeliveries(this.database, releaseId);
  }
}
