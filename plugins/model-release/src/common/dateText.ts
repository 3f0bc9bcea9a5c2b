import { DateTime } from 'luxon';
import { localeOf } from './localeOf';
import type { DateStyle } from './phrase';

const STYLES: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'short' },
  dayOfYear: { day: 'numeric', month: 'short', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
  weekdayDay: { weekday: 'short', day: 'numeric', month: 'short' },
  weekdayTime: { weekday: 'short', hour: '2-digit', minute: '2-digit' },
  dayTime: {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  },
  weekdayDayTime: {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  },
  exact: {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  },
};

/** A moment as a language writes it, in 24 hours. */
export function dateText(
  moment: { date: string; zone: string; style: DateStyle },
  language: string,
): string {
  return DateTime.fromISO(moment.date, { zone: moment.zone }).toLocaleString(
    { ...STYLES[moment.style], hourCycle: 'h23' },
    { locale: localeOf(language) },
  );
}
