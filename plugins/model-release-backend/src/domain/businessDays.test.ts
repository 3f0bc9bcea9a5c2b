import { Sla } from '@model-release/backstage-plugin-model-release-common';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { dueAt } from './businessDays';
import { BusinessCalendar } from './calendarProblem';

const berlin: BusinessCalendar = {
  timeZone: 'Europe/Berlin',
  workingDays: [1, 2, 3, 4, 5],
  endOfBusiness: '17:00',
};

/** The due date as the people of the calendar would write it. */
function localDue(
  sla: Sla,
  from: string,
  calendar: BusinessCalendar = berlin,
): string {
  const local = DateTime.fromISO(from, { zone: calendar.timeZone });
  return DateTime.fromISO(dueAt(sla, local.toUTC().toISO()!, calendar))
    .setZone(calendar.timeZone)
    .toFormat('ccc yyyy-MM-dd HH:mm');
}

describe('dueAt in business days', () => {
  it.each([
    ['one day from a Tuesday', 1, '2026-05-05T10:00', 'Wed 2026-05-06 17:00'],
    ['two days from a Tuesday', 2, '2026-05-05T10:00', 'Thu 2026-05-07 17:00'],
    ['one day from a Friday', 1, '2026-05-08T10:00', 'Mon 2026-05-11 17:00'],
    ['two days from a Thursday', 2, '2026-05-07T10:00', 'Mon 2026-05-11 17:00'],
    ['one day from a Saturday', 1, '2026-05-09T10:00', 'Mon 2026-05-11 17:00'],
    ['two days from a Sunday', 2, '2026-05-10T23:59', 'Tue 2026-05-12 17:00'],
    ['one day from after hours', 1, '2026-05-05T22:00', 'Wed 2026-05-06 17:00'],
    ['one day from midnight', 1, '2026-05-05T00:00', 'Wed 2026-05-06 17:00'],
    ['ten days', 10, '2026-05-05T10:00', 'Tue 2026-05-19 17:00'],
  ])('counts %s', (_name, businessDays, from, due) => {
    expect(localDue({ businessDays }, from)).toBe(due);
  });

  it('answers in UTC', () => {
    expect(dueAt({ businessDays: 1 }, '2026-05-05T08:00:00.000Z', berlin)).toBe(
      '2026-05-06T15:00:00.000Z',
    );
  });

  it('keeps the end of business when summer time begins in between', () => {
    // The clocks change on Sunday, 29 March 2026.
    expect(dueAt({ businessDays: 1 }, '2026-03-26T10:00:00Z', berlin)).toBe(
      '2026-03-27T16:00:00.000Z',
    );
    expect(dueAt({ businessDays: 1 }, '2026-03-27T10:00:00Z', berlin)).toBe(
      '2026-03-30T15:00:00.000Z',
    );
  });

  it('keeps the end of business when summer time ends in between', () => {
    expect(dueAt({ businessDays: 1 }, '2026-10-23T10:00:00Z', berlin)).toBe(
      '2026-10-26T16:00:00.000Z',
    );
  });

  it('counts days where people are, not where the server is', () => {
    // 23:30 on Thursday in UTC is already Friday morning in Auckland.
    const auckland = { ...berlin, timeZone: 'Pacific/Auckland' };
    expect(dueAt({ businessDays: 1 }, '2026-05-07T23:30:00Z', auckland)).toBe(
      '2026-05-11T05:00:00.000Z',
    );
    expect(dueAt({ businessDays: 1 }, '2026-05-07T23:30:00Z', berlin)).toBe(
      '2026-05-11T15:00:00.000Z',
    );
  });

  it('works through a Sunday where that is a working day', () => {
    const cairo = {
      timeZone: 'Africa/Cairo',
      workingDays: [7, 1, 2, 3, 4],
      endOfBusiness: '16:30',
    };
    expect(localDue({ businessDays: 1 }, '2026-05-07T10:00', cairo)).toBe(
      'Sun 2026-05-10 16:30',
    );
  });
});

describe('dueAt on the same day', () => {
  it.each([
    ['today in the morning', '2026-05-05T08:00', 'Tue 2026-05-05 17:00'],
    ['today just before the end', '2026-05-05T16:59', 'Tue 2026-05-05 17:00'],
    ['tomorrow at the end', '2026-05-05T17:00', 'Wed 2026-05-06 17:00'],
    ['on Monday from Friday night', '2026-05-08T20:00', 'Mon 2026-05-11 17:00'],
    ['on Monday from Saturday', '2026-05-09T09:00', 'Mon 2026-05-11 17:00'],
  ])('is %s', (_name, from, due) => {
    expect(localDue({ sameDay: true }, from)).toBe(due);
  });
});

describe('a calendar that cannot be used', () => {
  it.each([
    ['no working day', { workingDays: [] }, /no working day/],
    ['days that do not exist', { workingDays: [0, 8] }, /no working day/],
    ['no time of day', { endOfBusiness: '25:00' }, /not a time of day/],
    ['an unknown time zone', { timeZone: 'Sea/Nowhere' }, /not a time zone/],
  ])('is refused for %s', (_name, change, message) => {
    expect(() =>
      dueAt({ sameDay: true }, '2026-05-05T08:00:00Z', {
        ...berlin,
        ...change,
      }),
    ).toThrow(message);
  });
});

describe('any due date', () => {
  const calendars = fc.record({
    timeZone: fc.constantFrom(
      'UTC',
      'Europe/Berlin',
      'America/St_Johns',
      'America/Los_Angeles',
      'Asia/Kathmandu',
      'Australia/Lord_Howe',
      'Pacific/Auckland',
      'Pacific/Kiritimati',
    ),
    workingDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), {
      minLength: 1,
    }),
    endOfBusiness: fc
      .tuple(fc.integer({ min: 4, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(parts => parts.map(part => `${part}`.padStart(2, '0')).join(':')),
  });
  const moments = fc
    .date({
      min: new Date('2020-01-01'),
      max: new Date('2040-01-01'),
      noInvalidDate: true,
    })
    .map(date => date.toISOString());
  const slas: fc.Arbitrary<Sla> = fc.oneof(
    fc.constant<Sla>({ sameDay: true }),
    fc.integer({ min: 1, max: 30 }).map(businessDays => ({ businessDays })),
  );

  it('is later than the moment it is counted from', () => {
    fc.assert(
      fc.property(slas, moments, calendars, (sla, from, calendar) => {
        expect(Date.parse(dueAt(sla, from, calendar))).toBeGreaterThan(
          Date.parse(from),
        );
      }),
    );
  });

  it('is the end of business of a working day', () => {
    fc.assert(
      fc.property(slas, moments, calendars, (sla, from, calendar) => {
        const due = DateTime.fromISO(dueAt(sla, from, calendar)).setZone(
          calendar.timeZone,
        );
        expect(calendar.workingDays).toContain(due.weekday);
        expect(due.toFormat('HH:mm')).toBe(calendar.endOfBusiness);
      }),
    );
  });

  it('is later with each further business day, and never before the same day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        moments,
        calendars,
        (businessDays, from, calendar) => {
          const due = (sla: Sla) => Date.parse(dueAt(sla, from, calendar));
          expect(due({ businessDays: businessDays + 1 })).toBeGreaterThan(
            due({ businessDays }),
          );
          expect(due({ businessDays })).toBeGreaterThanOrEqual(
            due({ sameDay: true }),
          );
        },
      ),
    );
  });
});
