import {
  Delivery,
  DeliveryAttempt,
} from '@model-release/backstage-plugin-model-release-common';
import { Notice, ScannedFile } from '../domain/decision';
import { ScanVerdict } from '../domain/settleScan';

/** A message that is sent after its transaction committed. */
export type OutboxMessage =
  | {
      kind: 'webhook';
      id: string;
      releaseId: string;
      stepKey: string;
      target: string;
      payload: Record<string, unknown>;
      createdAt: string;
    }
  | {
      kind: 'notification';
      id: string;
      releaseId: string;
      payload: NotificationPayload;
      createdAt: string;
    }
  | {
      /** Notifications of the release ask nobody for anything any more: they count as read. */
      kind: 'mark-read';
      id: string;
      releaseId: string;
      createdAt: string;
    }
  | {
      kind: 'scan';
      id: string;
      releaseId: string;
      stepKey: string;
      payload: ScannedFile;
      createdAt: string;
    };

/** The content and recipients of a notification. */
export interface NotificationPayload {
  recipients: string[];
  /** Refs of Users among them who are not notified. */
  except?: string[];
  /** Refs of Groups and Users: the people in the groups directly above are notified too. */
  groupsAbove?: string[];
  title: string;
  description: string;
  topic: string;
  /** The step that it is about; none when it is the whole release. */
  stepKey?: string;
  /** The comment that it is about. */
  comment?: string;
  /** Those who watch the release are notified too. */
  watchers?: boolean;
  /** Refs of Groups and Users who are told the same otherwise: of those who watch, they are left out. */
  alsoTold?: string[];
  /** What has to be so for it to ask somebody to do something; none for news. */
  asksWhile?: Notice['asksWhile'];
}

/** A notification of a release that was sent, or will be. */
export interface StoredNotice {
  /** The id of its message. */
  id: string;
  payload: NotificationPayload;
  createdAt: string;
  /** Whether it is still to be sent. */
  isPending: boolean;
}

/** A message that one relay holds until it is settled or the lease runs out. */
export interface MessageLease {
  message: OutboxMessage;
  /** Fences out a relay whose lease ran out: settling with an old ticket changes nothing. */
  ticket: string;
  /** Attempts made before this one. */
  attempts: number;
}

/** How an attempt ended. */
export interface Settlement {
  status: 'succeeded' | 'retry' | 'failed';
  attempt: Omit<DeliveryAttempt, 'number'>;
  reference?: string;
  /** The verdict of the scanners about a file. */
  scan?: ScanVerdict;
  /** When to try again; with `retry` only. */
  nextAttemptAt?: string;
}

/**
 * Messages to be sent. They are written by {@link ReleaseTransaction.update} and settled by
 * {@link ReleaseTransaction.settle}, in the transaction of the release that they belong to.
 */
export interface Outbox {
  /**
   * Leases due messages of some kinds, oldest first. Leases count by the database's clock.
   *
   * @param leaseSeconds - after this, another relay may claim the message again
   */
  claim(
    limit: number,
    leaseSeconds: number,
    kinds: ReadonlyArray<OutboxMessage['kind']>,
  ): Promise<MessageLease[]>;
  /** The newest notifications of a release, 500 at most. */
  listNotices(releaseId: string): Promise<StoredNotice[]>;
  /** The webhook messages of a release with their attempts. */
  listDeliveries(releaseId: string): Promise<Delivery[]>;
}
