import { DeliveryAttempt } from '@model-release/backstage-plugin-model-release-common';
import { ScanVerdict } from '../domain/settleScan';
import { OutboxMessage } from './Outbox';

export type WebhookMessage = Extract<OutboxMessage, { kind: 'webhook' }>;
export type NotificationMessage = Extract<
  OutboxMessage,
  { kind: 'notification' }
>;

export type ScanMessage = Extract<OutboxMessage, { kind: 'scan' }>;

/** What one attempt to send a message led to. */
export interface SendOutcome {
  /** `failed` when trying again is no use. */
  verdict: 'succeeded' | 'retry' | 'failed';
  attempt: Omit<DeliveryAttempt, 'number'>;
  /** What the receiver called it. */
  reference?: string;
  /** What the scanners said of a file. */
  scan?: ScanVerdict;
  /** How long the receiver asked to be left alone. */
  retryAfterSeconds?: number;
}

/** One sender for each kind of message that a relay carries. */
export type Senders = {
  [Kind in OutboxMessage['kind']]?: MessageSender<
    Extract<OutboxMessage, { kind: Kind }>
  >;
};

/** Sends messages of one kind. */
export interface MessageSender<Message extends OutboxMessage> {
  /** Makes one attempt. Whatever goes wrong is told in the outcome and not thrown. */
  send(message: Message): Promise<SendOutcome>;
}
