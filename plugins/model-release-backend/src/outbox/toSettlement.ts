import { OutboxMessage, Settlement } from '../ports/Outbox';
import {
  nextAttemptAt,
  NOTIFICATION_RETRIES,
  RetrySchedule,
  SCAN_RETRIES,
  WEBHOOK_RETRIES,
} from './backoff';
import { SendOutcome } from '../ports/MessageSender';

const SCHEDULES: Record<OutboxMessage['kind'], RetrySchedule> = {
  webhook: WEBHOOK_RETRIES,
  notification: NOTIFICATION_RETRIES,
  'mark-read': NOTIFICATION_RETRIES,
  scan: SCAN_RETRIES,
};

/**
 * Decides what becomes of a message after an attempt: done, another attempt, or given up.
 *
 * @param facts - `attempts` counts this one, `random` is from 0 to 1
 */
export function toSettlement(
  kind: OutboxMessage['kind'],
  outcome: SendOutcome,
  facts: { attempts: number; now: Date; random: number },
): Settlement {
  const { verdict, attempt, reference, scan, retryAfterSeconds } = outcome;
  if (verdict !== 'retry') {
    return { status: verdict, attempt, reference, scan };
  }
  const next = nextAttemptAt(SCHEDULES[kind], { ...facts, retryAfterSeconds });
  return next
    ? { status: 'retry', attempt, nextAttemptAt: next.toISOString() }
    : { status: 'failed', attempt };
}
