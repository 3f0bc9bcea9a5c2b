import { mockServices } from '@backstage/backend-test-utils';
import { readCalendar } from './readCalendar';

const read = (calendar?: object) =>
  readCalendar(
    mockServices.rootConfig({
      data: { modelRelease: { calendars: { default: calendar } } },
    }),
  );

describe('readCalendar', () => {
  it('ends business at five in UTC, Monday to Friday, where nothing is configured', () => {
    const calendar = {
      timeZone: 'UTC',
      endOfBusiness: '17:00',
      workingDays: [1, 2, 3, 4, 5],
    };
    expect(readCalendar(mockServices.rootConfig())).toEqual(calendar);
    expect(read({ hours: {} })).toEqual(calendar);
  });

  it('takes the time zone and the end of business', () => {
    expect(
      read({ timeZone: 'Asia/Kathmandu', hours: { end: '16:30' } }),
    ).toMatchObject({ timeZone: 'Asia/Kathmandu', endOfBusiness: '16:30' });
  });

  it.each([
    [
      'timeZone',
      { timeZone: 'Sea/Nowhere' },
      'modelRelease.calendars.default.timeZone: “Sea/Nowhere” is not a time zone',
    ],
    [
      'hours.end',
      { hours: { end: '5 pm' } },
      'modelRelease.calendars.default.hours.end: “5 pm” is not a time of day',
    ],
    [
      'hours.end as a number',
      { hours: { end: 17 } },
      'modelRelease.calendars.default.hours.end',
    ],
  ])('names the key of an unusable %s', (_name, calendar, message) => {
    expect(() => read(calendar)).toThrow(message);
  });
});
