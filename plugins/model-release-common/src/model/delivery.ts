/** One try to deliver a message. @public */
export interface DeliveryAttempt {
  number: number;
  /** ISO 8601, UTC. */
  at: string;
  /** HTTP status, when the receiver answered. */
  statusCode?: number;
  latencyMs: number;
  /** Why it did not work, when it did not. */
  error?: string;
  /** The first part of what the receiver answered. */
  responseExcerpt?: string;
}

/** One outgoing webhook message with its attempts. @public */
export interface Delivery {
  /** Sent as `webhook-id`: the same on every attempt. */
  id: string;
  stepKey: string;
  target: string;
  /** `cancelled`: the approval was revoked before the message was received. */
  status: 'pending' | 'succeeded' | 'failed' | 'cancelled';
  createdAt: string;
  nextAttemptAt?: string;
  /** What the receiver called it, e.g. a ticket id. */
  reference?: string;
  attempts: DeliveryAttempt[];
}
