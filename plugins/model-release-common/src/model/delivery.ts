/** One attempt to deliver a message. @public */
export interface DeliveryAttempt {
  number: number;
  /** ISO 8601, UTC. */
  at: string;
  /** HTTP status, if the receiver responded. */
  statusCode?: number;
  latencyMs: number;
  /** Why it failed, if it did. */
  error?: string;
  /** The beginning of the receiver's response. */
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
  /** The reference that the receiver returned, e.g. a ticket id. */
  reference?: string;
  attempts: DeliveryAttempt[];
}
