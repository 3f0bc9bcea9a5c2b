import { isNumber } from './keepNumbersWhole';

describe('a cell that holds a number', () => {
  it.each(['184,300', '2e-05', '0.7 %', '3 h 40 min', '≥ 0.880', '-1', '16'])(
    'is told by %p',
    text => {
      expect(isNumber(text)).toBe(true);
    },
  );

  it.each([
    'harbourline/passenger-messages-2025',
    'cc-by-4.0 and others',
    'macro F1, 14 queues',
    'internal',
    '',
  ])('is not told by %p', text => {
    expect(isNumber(text)).toBe(false);
  });
});
