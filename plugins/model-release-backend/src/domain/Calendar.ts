import { Sla } from '@model-release/backstage-plugin-model-release-common';
import { businessDaysLeft, dueAt } from './businessDays';
import { BusinessCalendar } from './calendarProblem';
import { DayBounds, dayBounds } from './dayBounds';
import { dayName } from './dayName';

/** Counts days as the portal's business calendar has them. */
export interface Calendar {
  /** See {@link dueAt}. */
  dueAt: (sla: Sla, from: string) => string;
  /** See {@link businessDaysLeft}. */
  daysLeft: (due: string, now: string) => number;
  /** See {@link dayName}. */
  dayName: (at: string) => string;
  /** See {@link dayBounds}. */
  boundsOf: (from: string, until: string) => DayBounds;
}

export function createCalendar(calendar: BusinessCalendar): Calendar {
  return {
    dueAt: (sla, from) => dueAt(sla, from, calendar),
    daysLeft: (due, now) => businessDaysLeft(due, now, calendar),
    dayName: at => dayName(at, calendar),
    boundsOf: (from, until) => dayBounds(from, until, calendar),
  };
}
