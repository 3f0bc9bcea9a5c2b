import { changeWords, numberWords } from './numberWords';

describe('a measured number', () => {
  it.each([
    [0, '0'],
    [0.9, '0.9'],
    [0.91234567, '0.9123'],
    [0.1 + 0.2, '0.3'],
    [-0.25, '−0.25'],
    [412, '412'],
    [1_234_567, '1,234,567'],
    [12_345.678, '12,346'],
    [0.0000123, '0.0000123'],
    [0.00000012345678, '1.235e−7'],
    [1e15, '1e+15'],
  ])('%d is written %s', (value, words) => {
    expect(numberWords(value)).toBe(words);
  });

  it.each([
    [0.02001, 0.02, '0.02001'],
    [0.8999999, 0.9, '0.8999999'],
    [0.912, 0.88, '0.912'],
    [0.91234, 0.91234, '0.9123'],
    [0.1 + 0.2, 0.3, '0.3'],
  ])('%d beside %d is written %s', (value, other, words) => {
    expect(numberWords(value, [other, undefined])).toBe(words);
  });

  it('that changed says in which direction', () => {
    expect(changeWords(0.912 - 0.887)).toBe('+0.025');
    expect(changeWords(0.887 - 0.912)).toBe('−0.025');
    expect(changeWords(0)).toBe('0');
  });
});
