import { DateTime } from 'luxon';

/** Business days and hours. */
export interface BusinessCalendar {
  /** IANA name, such as `Europe/Berlin`. */
  timeZone: string;
  /** ISO weekdays: 1 is Monday, 7 is Sunday. */
  workingDays: number[];
  /** Wall clock time, `HH:mm`. */
  endOfBusiness: string;
}

/** Why due dates cannot be calculated with a calendar. */
export interface CalendarProblem {
  part: keyof BusinessCalendar;
  message: string;
}

/** The first problem of a calendar, or `undefined` when it is valid. */
export function calendarProblem(
  calendar: BusinessCalendar,
): CalendarProblem | undefined {
  const { timeZone, workingDays, endOfBusiness } = calendar;
  if (!DateTime.utc(2000).setZone(timeZone).isValid) {
    return {
      part: 'timeZone',
      message: `“${timeZone}” is not a time zone. Use a name such as Europe/Berlin.`,
    };
  }
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(endOfBusiness)) {
    return {
      part: 'endOfBusiness',
      message: `“${endOfBusiness}” is not a time of day. Use HH:mm.`,
    };
  }
  if (!workingDays.some(day => [1, 2, 3, 4, 5, 6, 7].includes(day))) {
    return {
      part: 'workingDays',
      message: 'The calendar has no working days. List some of 1 to 7.',
    };
  }
  return undefined;
}
