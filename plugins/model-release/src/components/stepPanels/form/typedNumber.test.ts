import { typedNumber } from './typedNumber';

describe('a number that is typed', () => {
  it.each([
    ['1000', 1000],
    [' 42 ', 42],
    ['-3', -3],
    ['2.5', 2.5],
    ['2.50', 2.5],
    ['2.', 2],
    ['.5', 0.5],
    ['0', 0],
  ])('%p is %p', (typed, number) => {
    expect(typedNumber(typed, { type: 'number' })).toBe(number);
  });

  it.each(['1,000', '1 000', '2,5', '1e3', '0x10', 'Infinity', 'ten', '-'])(
    '%p stays as it is',
    typed => {
      expect(typedNumber(typed, { type: 'number' })).toBe(typed);
      expect(typedNumber(typed, { type: 'integer' })).toBe(typed);
    },
  );

  it.each(['9007199254740993', '-9007199254740993', '9'.repeat(400)])(
    '%p stays as it is: another number would be stored for it',
    typed => {
      expect(typedNumber(typed, { type: 'number' })).toBe(typed);
      expect(typedNumber(typed, { type: 'integer' })).toBe(typed);
    },
  );

  it('is what a program writes of a fraction', () => {
    const typed = '0.30000000000000004';
    expect(typedNumber(typed, { type: 'number' })).toBe(0.1 + 0.2);
  });

  it('has no point where it is a whole one', () => {
    expect(typedNumber('1.000', { type: 'integer' })).toBe('1.000');
    expect(typedNumber('1000', { type: 'integer' })).toBe(1000);
  });

  it.each(['', ' ', undefined])('%p is none', typed => {
    expect(typedNumber(typed, { type: 'number' })).toBeUndefined();
  });
});
