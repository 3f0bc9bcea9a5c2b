import { DateTime } from 'luxon';
import type { Tone } from '../../theme/tones';
import { count } from '../../common/words';
import { exactTime } from '../../common/timeWords';

/** When something is due, for people. */
export interface DueWords {
  /** `due tomorrow, Tue 17:00` */
  text: string;
  tone: Extract<Tone, 'plain' | 'soon' | 'bad'>;
  /** Date, time and zone, for the tooltip. */
  exact: string;
}

function overdueBy(minutes: number): string {
  if (minutes < 60) {
    return `${Math.max(1, Math.floor(minutes))} min`;
  }
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? `${hours} h` : count(Math.floor(hours / 24), 'day');
}

function dueText(due: DateTime, days: number): string {
  if (days === 0) {
    return `due today, ${due.toFormat('HH:mm')}`;
  }
  if (days === 1) {
    return `due tomorrow, ${due.toFormat('ccc HH:mm')}`;
  }
  return days < 7
    ? `due ${due.toFormat('ccc HH:mm')}`
    : `due ${due.toFormat('ccc d LLL, HH:mm')}`;
}

/**
 * Says when something is due in the zone of `now`. Today and tomorrow are soon.
 *
 * @param dueAt - ISO 8601
 */
export function dueWords(dueAt: string, now: DateTime): DueWords {
  const due = DateTime.fromISO(dueAt, { zone: now.zone, locale: 'en-GB' });
  const exact = exactTime(dueAt, now);
  const minutes = now.diff(due, 'minutes').minutes;
  if (minutes > 0) {
    return { text: `overdue by ${overdueBy(minutes)}`, tone: 'bad', exact };
  }
  const days = due.startOf('day').diff(now.startOf('day'), 'days').days;
  const whole = Math.round(days);
  return {
    text: dueText(due, whole),
    tone: whole <= 1 ? 'soon' : 'plain',
    exact,
  };
}
