import { phraseText } from '../../__testUtils__/phraseText';
import { at, NOW } from '../../__testUtils__/theTime';
import { dueWords } from './dueWords';

describe('dueWords', () => {
  it.each([
    ['2026-03-02T17:00', 'due today, 17:00', 'soon'],
    ['2026-03-03T17:00', 'due tomorrow, Tue 17:00', 'soon'],
    ['2026-03-05T17:00', 'due Thu 17:00', 'plain'],
    ['2026-03-09T17:00', 'due Mon 9 Mar, 17:00', 'plain'],
    ['2026-03-02T09:59:30', 'overdue by 1 min', 'bad'],
    ['2026-03-02T09:15', 'overdue by 45 min', 'bad'],
    ['2026-03-02T05:00', 'overdue by 5 h', 'bad'],
    ['2026-03-01T09:00', 'overdue by 1 day', 'bad'],
    ['2026-02-27T09:00', 'overdue by 3 days', 'bad'],
  ])('says of %s “%s”', (local, text, tone) => {
    const due = dueWords(at(local), NOW);
    expect(phraseText(due.text)).toBe(text);
    expect(due.tone).toBe(tone);
  });

  it('keeps the exact time for the tooltip, in the zone of the reader', () => {
    expect(phraseText(dueWords(at('2026-03-03T17:00'), NOW).exact)).toBe(
      'Tuesday, 3 March 2026 at 17:00 CET',
    );
  });

  it('counts days by the calendar, not by 24 hours', () => {
    expect(phraseText(dueWords(at('2026-03-03T00:30'), NOW).text)).toBe(
      'due tomorrow, Tue 00:30',
    );
  });
});
