import { textOf } from './phraseText';

describe('a list in a sentence', () => {
  it.each([
    ['en', '.zip, .json or .pdf'],
    ['en-US', '.zip, .json, or .pdf'],
    ['de', '.zip, .json oder .pdf'],
  ])('is written as the language %s has it', (language, words) => {
    const types = { anyOf: ['.zip', '.json', '.pdf'] };
    expect(textOf(types, { t: String, language })).toBe(words);
  });
});
