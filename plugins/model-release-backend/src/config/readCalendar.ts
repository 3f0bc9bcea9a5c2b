import { Config } from '@backstage/config';
import { BusinessCalendar, calendarProblem } from '../domain/calendarProblem';

const KEY = 'modelRelease.calendars.default';

/** Where each part of a calendar is configured; the days are not. */
const KEYS: Record<keyof BusinessCalendar, string> = {
  timeZone: `${KEY}.timeZone`,
  endOfBusiness: `${KEY}.hours.end`,
  workingDays: KEY,
};

const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5];

/**
 * The business hours by which due dates are counted.
 *
 * @throws Error that names the key when the time zone or the hour is not one
 */
export function readCalendar(config: Config): BusinessCalendar {
  const calendar = {
    timeZone: config.getOptionalString(KEYS.timeZone) ?? 'UTC',
    endOfBusiness: config.getOptionalString(KEYS.endOfBusiness) ?? '17:00',
    workingDays: MONDAY_TO_FRIDAY,
  };
  const problem = calendarProblem(calendar);
  if (problem) {
    throw new Error(`${KEYS[problem.part]}: ${problem.message}`);
  }
  return calendar;
}
