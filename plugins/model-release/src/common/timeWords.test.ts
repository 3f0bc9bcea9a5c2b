import { phraseText } from '../__testUtils__/phraseText';
import { at, NOW } from '../__testUtils__/theTime';
import { ago, day, dayHeading, exactly, sinceThen, stamp } from './timeWords';

describe('timeWords', () => {
  it.each([
    ['2026-03-02T09:59:40', 'just now'],
    ['2026-03-02T09:48', '12 min ago'],
    ['2026-03-02T05:00', '5 h ago'],
    ['2026-03-01T08:00', '1 day ago'],
    ['2026-02-28T08:00', '2 days ago'],
    ['2026-01-05T08:00', 'on 5 Jan 2026'],
  ])('says of %s “%s”', (local, words) => {
    expect(phraseText(ago(at(local), NOW))).toBe(words);
  });

  it.each([
    ['2026-03-02T09:15', 'today 09:15'],
    ['2026-02-27T14:02', 'Fri 14:02'],
    ['2026-02-03T14:02', '3 Feb, 14:02'],
  ])('stamps %s as “%s”', (local, long) => {
    expect(phraseText(stamp(at(local), NOW))).toBe(long);
  });

  it.each([
    ['2026-03-02T09:15', 'Today', 'today 09:15'],
    ['2026-02-27T14:02', 'Fri 27 Feb', '27 Feb'],
    ['2025-11-03T14:02', '3 Nov 2025', '3 Nov 2025'],
  ])(
    'heads the day of %s “%s”, and says “since %s”',
    (local, heading, since) => {
      expect(phraseText(dayHeading(at(local), NOW))).toBe(heading);
      expect(phraseText(sinceThen(at(local), NOW))).toBe(since);
    },
  );

  it('reads times in the zone of the reader', () => {
    expect(phraseText(exactly('2026-03-02T08:15:00.000Z', NOW))).toBe(
      'Monday, 2 March 2026 at 09:15 CET',
    );
    expect(
      phraseText(
        exactly('2026-03-02T08:15:00.000Z', NOW.setZone('America/New_York')),
      ),
    ).toContain('03:15');
  });

  it('says a day of the calendar as it is written, whatever the zone', () => {
    expect(phraseText(day('2026-03-06'))).toBe('6 Mar');
    expect(phraseText(day('2026-03-06', NOW))).toBe('6 Mar');
    expect(phraseText(day('2027-01-01', NOW))).toBe('1 Jan 2027');
  });
});
