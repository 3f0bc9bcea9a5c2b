import {
  nextAttemptAt,
  NOTIFICATION_RETRIES,
  RetrySchedule,
  SCAN_RETRIES,
  WEBHOOK_RETRIES,
} from './backoff';

const now = new Date('2025-03-03T09:00:00.000Z');
const HOUR = 3600;

function waitAfter(
  attempts: number,
  facts: { random?: number; retryAfterSeconds?: number } = {},
  schedule: RetrySchedule = WEBHOOK_RETRIES,
) {
  const next = nextAttemptAt(schedule, {
    attempts,
    now,
    random: 0.5,
    ...facts,
  });
  return next && (next.getTime() - now.getTime()) / 1000;
}

describe('nextAttemptAt', () => {
  it('makes ten attempts at a webhook over about 75 hours', () => {
    const waits = Array.from({ length: 9 }, (_, made) => waitAfter(made + 1)!);

    expect(waits[0]).toBe(5);
    expect([...waits].sort((a, b) => a - b)).toEqual(waits);
    const total = waits.reduce((sum, wait) => sum + wait, 0);
    expect(total / HOUR).toBeCloseTo(75.6, 1);
    expect(waitAfter(10)).toBeUndefined();
  });

  it('makes seven attempts at a scan', () => {
    expect(waitAfter(6, {}, SCAN_RETRIES)).toBeGreaterThan(0);
    expect(waitAfter(7, {}, SCAN_RETRIES)).toBeUndefined();
  });

  it('makes five attempts at a notification', () => {
    expect(waitAfter(4, {}, NOTIFICATION_RETRIES)).toBeGreaterThan(0);
    expect(waitAfter(5, {}, NOTIFICATION_RETRIES)).toBeUndefined();
  });

  it.each([
    [0, 1 * HOUR],
    [0.5, 2 * HOUR],
    [1, 3 * HOUR],
  ])('spreads a wait of two hours: at %d of the range %d s', (random, wait) => {
    expect(waitAfter(4, { random })).toBe(wait);
  });

  it('waits as long as the receiver asks', () => {
    expect(waitAfter(1, { retryAfterSeconds: 90 })).toBe(90);
  });

  it('never waits less because the receiver asks for less', () => {
    expect(waitAfter(4, { retryAfterSeconds: 1 })).toBe(2 * HOUR);
  });

  it('lets no receiver put a message off for more than a day', () => {
    expect(waitAfter(1, { retryAfterSeconds: 1000 * HOUR })).toBe(24 * HOUR);
  });

  it('makes no attempt beyond the last because the receiver asks for one', () => {
    expect(waitAfter(10, { retryAfterSeconds: 60 })).toBeUndefined();
  });
});
