import { dayName } from './dayName';

describe('the name of a day', () => {
  it('is its weekday, day, and month', () => {
    const at = '2026-12-01T16:00:00.000Z';
    expect(dayName(at, { timeZone: 'Europe/Berlin' })).toBe('Tue 1 Dec');
  });

  it('is that of the date where the calendar is', () => {
    const at = '2026-11-30T23:30:00.000Z';
    expect(dayName(at, { timeZone: 'UTC' })).toBe('Mon 30 Nov');
    expect(dayName(at, { timeZone: 'Europe/Berlin' })).toBe('Tue 1 Dec');
  });
});
