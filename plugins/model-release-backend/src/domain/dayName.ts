import { DateTime } from 'luxon';

/**
 * The calendar date of a time, as people read it: `Tue 1 Dec`.
 *
 * @param at - ISO 8601
 */
export function dayName(
  at: string,
  { timeZone }: { timeZone: string },
): string {
  return DateTime.fromISO(at, { zone: timeZone, locale: 'en-US' }).toFormat(
    'ccc d LLL',
  );
}
