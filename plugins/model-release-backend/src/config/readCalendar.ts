import { Config } from '@backstage/config';
import { IANAZone } from 'luxon';
import { BusinessCalendar } from '../domain/businessDays';

const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5];

/**
 * The business hours by which due dates are counted.
 *
 * @throws Error when the time zone or the hour is not one
 */
export function readCalendar(config: Config): BusinessCalendar {
  const key = 'modelRelease.calendars.default';
  const timeZone = config.getOptionalString(`${key}.timeZone`) ?? 'UTC';
  const endOfBusiness = config.getOptionalString(`${key}.hours.end`) ?? '17:00';
  if (!IANAZone.isValidZone(timeZone)) {
    throw new Error(`${key}.timeZone: “${timeZone}” is no IANA time zone`);
  }
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(endOfBusiness)) {
    throw new Error(
      `${key}.hours.end: “${endOfBusiness}” is no time like 17:00`,
    );
  }
  return { timeZone, endOfBusiness, workingDays: MONDAY_TO_FRIDAY };
}
