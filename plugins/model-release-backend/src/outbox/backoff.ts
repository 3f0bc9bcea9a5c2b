/**
 * How long to wait after the first, second, … failed attempt, in seconds. There is no retry after
 * the last.
 */
export type RetrySchedule = readonly number[];

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const LONGEST_RETRY_AFTER = 24 * HOUR;

/** Ten attempts over about 75 hours, the example schedule of Standard Webhooks 1.0. */
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

/** Five attempts within about an hour: a later notification would be no news. */
export const NOTIFICATION_RETRIES: RetrySchedule = [
  10,
  MINUTE,
  10 * MINUTE,
  45 * MINUTE,
];

/**
 * Seven attempts over about nine hours: scanners come back after a restart, and somebody is
 * waiting.
 */
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
 * Each wait is drawn evenly from half to one and a half times the scheduled one: so that messages
 * that failed together are not retried together, while the total time stays the same.
 *
 * @param facts - `attempts` counts the one that just failed. `random` is from 0 to 1. What the
 *   receiver asked for (`retryAfterSeconds`) can lengthen a wait, to 24 hours at most.
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
