import { DateTime } from 'luxon';

/** A range of days as times, ISO 8601 in UTC: from `startsAt` until just before `endsAt`. */
export interface DayBounds {
  startsAt: string;
  endsAt: string;
}

/**
 * The times at which the first day begins and the last one ends, in the time zone of the calendar.
 *
 * @param from - `YYYY-MM-DD`
 * @param until - `YYYY-MM-DD`, included
 */
export function dayBounds(
  from: string,
  until: string,
  { timeZone }: { timeZone: string },
): DayBounds {
  const startOf = (day: string) =>
    DateTime.fromISO(day, { zone: timeZone }).startOf('day');
  const toText = (time: DateTime) => time.toJSDate().toISOString();
  return {
    startsAt: toText(startOf(from)),
    endsAt: toText(startOf(until).plus({ days: 1 }).startOf('day')),
  };
}
