/** How long to wait after the first, second, … failed attempt, in seconds. No more follow the last. */
export type RetrySchedule = readonly number[];

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const LONGEST_RETRY_AFTER = 24 * HOUR;

/** Ten attempts over about 75 hours, the schedule that Standard Webhooks 1.0 gives as its example. */
export const WEBHOOK_RETRIES: RetrySchedule = [
  5,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

/** Five attempts within about an hour: later, what a notification says is no news. */
export const NOTIFICATION_RETRIES: RetrySchedule = [
  10,
  MINUTE,
  10 * MINUTE,
  45 * MINUTE,
];

/** Seven attempts over about nine hours: a scanner is back after a restart, and a person waits. */
export const SCAN_RETRIES: RetrySchedule = [
  30,
  2 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  6 * HOUR,
];

/**
 * When to try again, or `undefined` when the attempts are used up.
 *
 * Each wait is drawn evenly from half to one and a half times the scheduled one: what failed
 * together does not come back together, and the whole still takes as long as scheduled.
 *
 * @param facts - `attempts` counts the one that just failed. `random` is from 0 to 1. What the
 * receiver asked for (`retryAfterSeconds`) can lengthen a wait, to 24 hours at most.
 */
export function nextAttemptAt(
  schedule: RetrySchedule,
  facts: {
    attempts: number;
    now: Date;
    random: number;
    retryAfterSeconds?: number;
  },
): Date | undefined {
  const scheduled = schedule[facts.attempts - 1];
  if (scheduled === undefined) {
    return undefined;
  }
  const wanted = Math.min(facts.retryAfterSeconds ?? 0, LONGEST_RETRY_AFTER);
  const seconds = Math.max(scheduled * (0.5 + facts.random), wanted);
  return new Date(facts.now.getTime() + Math.round(seconds * 1000));
}
