import { DeliveryAttempt } from '@model-release/backstage-plugin-model-release-common';
import { ScanVerdict } from '../domain/settleScan';
import { OutboxMessage } from './Outbox';

export type WebhookMessage = Extract<OutboxMessage, { kind: 'webhook' }>;
export type NotificationMessage = Extract<
  OutboxMessage,
  { kind: 'notification' }
>;

export type MarkReadMessage = Extract<OutboxMessage, { kind: 'mark-read' }>;

export type ScanMessage = Extract<OutboxMessage, { kind: 'scan' }>;

/** The outcome of one attempt to send a message. */
export interface SendOutcome {
  /** `failed` when trying again is no use. */
  verdict: 'succeeded' | 'retry' | 'failed';
  attempt: Omit<DeliveryAttempt, 'number'>;
  /** The reference that the receiver returned. */
  reference?: string;
  /** The verdict of the scanners about a file. */
  scan?: ScanVerdict;
  /** From `Retry-After`. */
  retryAfterSeconds?: number;
}

/** One sender for each kind of message that a relay delivers. */
export type Senders = {
  [Kind in OutboxMessage['kind']]?: MessageSender<
    Extract<OutboxMessage, { kind: Kind }>
  >;
};

/** Sends messages of one kind. */
export interface MessageSender<Message extends OutboxMessage> {
  /** Makes one attempt. Failures are part of the outcome and not thrown. */
  send(message: Message): Promise<SendOutcome>;
}
