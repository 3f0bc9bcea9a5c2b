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

/** A format takes a thousand times as long to make as to use, and a page has a hundred moments. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(
  style: DateStyle,
  timeZone: string,
  language: string,
): Intl.DateTimeFormat {
  const key = [style, timeZone, language].join(' ');
  const known = formats.get(key);
  if (known) {
    return known;
  }
  const format = new Intl.DateTimeFormat(localeOf(language), {
    ...STYLES[style],
    hourCycle: 'h23',
    timeZone,
  });
  formats.set(key, format);
  return format;
}

/** A moment as a language writes it, in 24 hours. */
export function dateText(
  { date, zone, style }: { date: string; zone: string; style: DateStyle },
  language: string,
): string {
  return formatFor(style, zone, language).format(new Date(date));
}
