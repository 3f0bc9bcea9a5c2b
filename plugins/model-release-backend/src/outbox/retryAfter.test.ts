import { readRetryAfter } from './retryAfter';

const now = new Date('2025-03-03T09:00:00.500Z');

describe('readRetryAfter', () => {
  it.each([
    ['120', 120],
    [' 7 ', 7],
    ['0', 0],
    ['Mon, 03 Mar 2025 09:01:00 GMT', 60],
    ['Mon, 03 Mar 2025 08:00:00 GMT', 0],
  ])('reads “%s” as %d seconds', (header, seconds) => {
    expect(readRetryAfter(header, now)).toBe(seconds);
  });

  it('takes the first of several', () => {
    expect(readRetryAfter(['30', '60'], now)).toBe(30);
  });

  it.each([undefined, '', 'soon', '-5', '1.5', '99999999999', '2025-03-03'])(
    'makes nothing of %p',
    header => {
      expect(readRetryAfter(header, now)).toBeUndefined();
    },
  );
});
