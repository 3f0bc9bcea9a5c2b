import { DateTime } from 'luxon';
import { say } from '../../common/message';
import type { Part } from '../../common/phrase';
import { exactly, moment } from '../../common/timeWords';
import type { Tone } from '../../theme/tones';

/** Due soon is today or this many days later: tomorrow. */
const SOON_DAYS = 1;

/** When something is due, for people. */
export interface DueWords {
  /** `due tomorrow, Tue 17:00` */
  text: Part;
  tone: Extract<Tone, 'plain' | 'soon' | 'bad'>;
  /** Date, time and zone, for the tooltip. */
  exact: Part;
}

function overdueBy(minutes: number): Part {
  if (minutes < 60) {
    const count = Math.max(1, Math.floor(minutes));
    return say('status.overdueByMinutes', { count });
  }
  const hours = Math.floor(minutes / 60);
  return hours < 24
    ? say('status.overdueByHours', { count: hours })
    : say('status.overdueByDays', { count: Math.floor(hours / 24) });
}

function dueIn(days: number, dueAt: string, now: DateTime): Part {
  if (days === 0) {
    return say('status.dueToday', { time: moment(dueAt, now, 'time') });
  }
  const weekday = moment(dueAt, now, 'weekdayTime');
  if (days === 1) {
    return say('status.dueTomorrow', { time: weekday });
  }
  const time = days < 7 ? weekday : moment(dueAt, now, 'weekdayDayTime');
  return say('status.due', { time });
}

/**
 * Says when something is due in the zone of `now`.
 *
 * @param dueAt - ISO 8601
 */
export function dueWords(dueAt: string, now: DateTime): DueWords {
  const due = DateTime.fromISO(dueAt, { zone: now.zone });
  const exact = exactly(dueAt, now);
  const minutes = now.diff(due, 'minutes').minutes;
  if (minutes > 0) {
    return { text: overdueBy(minutes), tone: 'bad', exact };
  }
  const days = due.startOf('day').diff(now.startOf('day'), 'days').days;
  const whole = Math.round(days);
  return {
    text: dueIn(whole, dueAt, now),
    tone: whole <= SOON_DAYS ? 'soon' : 'plain',
    exact,
  };
}
