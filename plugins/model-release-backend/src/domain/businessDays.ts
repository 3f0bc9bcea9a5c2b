import { Sla } from '@model-release/backstage-plugin-model-release-common';
import { DateTime } from 'luxon';
import { BusinessCalendar, calendarProblem } from './calendarProblem';

/** @throws Error when no due date could be found in the calendar */
function assertUsable(calendar: BusinessCalendar): void {
  const problem = calendarProblem(calendar);
  if (problem) {
    throw new Error(problem.message);
  }
}

/**
 * The end of business of a calendar date. Dates are kept in UTC while days are counted, so that no
 * change to or from summer time can shift them.
 */
function endOfBusinessOn(date: DateTime, calendar: BusinessCalendar): DateTime {
  const [hour, minute] = calendar.endOfBusiness.split(':').map(Number);
  const { year, month, day } = date;
  return DateTime.fromObject(
    { year, month, day, hour, minute },
    { zone: calendar.timeZone },
  );
}

/** The calendar date of a moment, kept in UTC. */
function localDate(at: string, { timeZone }: BusinessCalendar): DateTime {
  const { year, month, day } = DateTime.fromISO(at, { zone: 'utc' }).setZone(
    timeZone,
  );
  return DateTime.utc(year, month, day);
}

function isWorkingDay(date: DateTime, calendar: BusinessCalendar): boolean {
  return calendar.workingDays.includes(date.weekday);
}

function nextWorkingDay(date: DateTime, calendar: BusinessCalendar): DateTime {
  let next = date.plus({ days: 1 });
  while (!isWorkingDay(next, calendar)) {
    next = next.plus({ days: 1 });
  }
  return next;
}

/**
 * When a step is due that opens at `from`.
 *
 * `businessDays: n` is the end of business of the n-th working day after the local date of `from`.
 * `sameDay` is the end of business of that date while it is a working day and business has not
 * ended, else of the next working day.
 *
 * @param from - ISO 8601
 * @returns ISO 8601, UTC; always later than `from`
 * @throws Error when the calendar has no working day, no such time zone or no such time of day
 */
export function dueAt(
  sla: Sla,
  from: string,
  calendar: BusinessCalendar,
): string {
  assertUsable(calendar);
  const start = DateTime.fromISO(from, { zone: 'utc' }).setZone(
    calendar.timeZone,
  );
  let date = localDate(from, calendar);
  if ('sameDay' in sla) {
    const stillOpen =
      isWorkingDay(date, calendar) && start < endOfBusinessOn(date, calendar);
    date = stillOpen ? date : nextWorkingDay(date, calendar);
  } else {
    for (let day = 0; day < sla.businessDays; day++) {
      date = nextWorkingDay(date, calendar);
    }
  }
  return endOfBusinessOn(date, calendar).toJSDate().toISOString();
}

/**
 * How many business days are left for something that is due: the working days after the local date
 * of `from`, up to and with the date of `due`.
 *
 * @param due - ISO 8601
 * @param from - ISO 8601
 * @returns 0 on the last day and when it is overdue
 * @throws Error when the calendar has no working day, no such time zone or no such time of day
 */
export function businessDaysLeft(
  due: string,
  from: string,
  calendar: BusinessCalendar,
): number {
  assertUsable(calendar);
  const last = localDate(due, calendar);
  let days = 0;
  let date = nextWorkingDay(localDate(from, calendar), calendar);
  while (date <= last) {
    days += 1;
    date = nextWorkingDay(date, calendar);
  }
  return days;
}
