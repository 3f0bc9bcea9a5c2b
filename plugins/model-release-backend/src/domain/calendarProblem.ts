import { DateTime } from 'luxon';

/** When people work. */
export interface BusinessCalendar {
  /** IANA name, such as `Europe/Berlin`. */
  timeZone: string;
  /** ISO weekdays: 1 is Monday, 7 is Sunday. */
  workingDays: number[];
  /** Wall clock time, `HH:mm`. */
  endOfBusiness: string;
}

/** What keeps due dates from being found in a calendar. */
export interface CalendarProblem {
  part: keyof BusinessCalendar;
  message: string;
}

/** The first thing that is wrong with a calendar, or `undefined` when it can be used. */
export function calendarProblem(
  calendar: BusinessCalendar,
): CalendarProblem | undefined {
  const { timeZone, workingDays, endOfBusiness } = calendar;
  if (!DateTime.utc(2000).setZone(timeZone).isValid) {
    return {
      part: 'timeZone',
      message: `“${timeZone}” is no time zone: write it as Europe/Berlin.`,
    };
  }
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(endOfBusiness)) {
    return {
      part: 'endOfBusiness',
      message: `“${endOfBusiness}” is no end of business: write it as HH:mm.`,
    };
  }
  if (!workingDays.some(day => [1, 2, 3, 4, 5, 6, 7].includes(day))) {
    return {
      part: 'workingDays',
      message: 'The calendar has no working day: give some of 1 to 7.',
    };
  }
  return undefined;
}
