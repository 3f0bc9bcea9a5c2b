import { DateTime } from 'luxon';

/**
 * Reads a `Retry-After` header: seconds, or a date as HTTP writes them.
 *
 * @returns seconds from `now`, never below 0, or `undefined` when the header says nothing usable
 */
export function readRetryAfter(
  header: string | string[] | undefined,
  now: Date,
): number | undefined {
  const value = [header].flat()[0]?.trim();
  if (value === undefined) {
    return undefined;
  }
  if (/^\d{1,9}$/.test(value)) {
    return Number(value);
  }
  const date = DateTime.fromHTTP(value);
  return date.isValid
    ? Math.max(0, Math.ceil((date.toMillis() - now.getTime()) / 1000))
    : undefined;
}
