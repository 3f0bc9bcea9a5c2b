import { DateTime } from 'luxon';
import { say } from './message';
import type { DateStyle, Part } from './phrase';

function read(at: string, now: DateTime): DateTime {
  return DateTime.fromISO(at, { zone: now.zone });
}

function daysBefore(at: DateTime, now: DateTime): number {
  return Math.round(now.startOf('day').diff(at.startOf('day'), 'days').days);
}

/** Browsers take long to say in which zone they are. */
const zoneNames = new WeakMap<DateTime, string>();

function zoneNameOf(now: DateTime): string {
  const name = zoneNames.get(now) ?? now.zoneName ?? 'utc';
  zoneNames.set(now, name);
  return name;
}

/** A moment in the zone of `now`. */
export function moment(date: string, now: DateTime, style: DateStyle): Part {
  return { date, zone: zoneNameOf(now), style };
}

/** Day, time and zone, for tooltips: in the zone of `now`. */
export function exactly(at: string, now: DateTime): Part {
  return moment(at, now, 'exact');
}

/** `just now`, `12 min ago`, `5 h ago`, `2 days ago`, then the date. */
export function ago(at: string, now: DateTime): Part {
  const time = read(at, now);
  const minutes = Math.floor(now.diff(time, 'minutes').minutes);
  if (minutes < 1) {
    return say('time.justNow');
  }
  if (minutes < 60) {
    return say('time.minutesAgo', { count: minutes });
  }
  const hours = Math.floor(minutes / 60);
  if (hours < 24) {
    return say('time.hoursAgo', { count: hours });
  }
  const days = daysBefore(time, now);
  return days <= 30
    ? say('time.daysAgo', { count: days })
    : say('time.onDate', { date: moment(at, now, 'dayOfYear') });
}

/** `today 09:15`, `Mon 14:02` in the last week, then `3 Nov, 14:02`. */
export function stamp(at: string, now: DateTime): Part {
  const days = daysBefore(read(at, now), now);
  if (days === 0) {
    return say('time.todayAt', { time: moment(at, now, 'time') });
  }
  return moment(at, now, days > 0 && days < 7 ? 'weekdayTime' : 'dayTime');
}

/** The day of a moment, as a heading: `Today`, `Mon 30 Nov`, with the year when it is another one. */
export function dayHeading(at: string, now: DateTime): Part {
  const time = read(at, now);
  if (daysBefore(time, now) === 0) {
    return say('time.today');
  }
  return moment(at, now, time.year === now.year ? 'weekdayDay' : 'dayOfYear');
}

/** Since when something holds: `today 09:15`, then `12 Feb`, with the year when it is another one. */
export function sinceThen(at: string, now: DateTime): Part {
  const time = read(at, now);
  if (daysBefore(time, now) === 0) {
    return stamp(at, now);
  }
  return moment(at, now, time.year === now.year ? 'day' : 'dayOfYear');
}

/**
 * A calendar day: `6 Mar`. With `now`, the year is named when it is another one.
 *
 * @param date - `YYYY-MM-DD`
 */
export function day(date: string, now?: DateTime): Part {
  const isFar = now !== undefined && !date.startsWith(String(now.year));
  return { date, zone: 'utc', style: isFar ? 'dayOfYear' : 'day' };
}
