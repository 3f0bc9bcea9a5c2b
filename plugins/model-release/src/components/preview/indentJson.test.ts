import { indentJson } from './indentJson';

describe('indented JSON', () => {
  it('has a line for each value', () => {
    expect(indentJson('{"a":[1,{"b":"x, y: {z}"}],"c":{},"d":[]}')).toBe(
      JSON.stringify({ a: [1, { b: 'x, y: {z}' }], c: {}, d: [] }, null, 2),
    );
  });

  it('keeps digits, names that stand twice and escapes as they are', () => {
    const text = '{"n":12345678901234567890.10,"n":1e400,"s":"\\"\\u0041"}';
    expect(indentJson(text).replace(/\n */g, '').replace(/: /g, ':')).toBe(
      text,
    );
  });

  it.each([
    ['{"a":[1,2', '{\n  "a": [\n    1,\n    2'],
    ['{"a":"cut of', '{\n  "a": "cut of'],
    ['}]', '\n}\n]'],
    ['', ''],
    ['just words', 'justwords'],
  ])('shows %j as far as it goes', (text, shown) => {
    expect(indentJson(text)).toBe(shown);
  });

  it('leaves what is nested too deeply as it is', () => {
    const text = '['.repeat(200_000);
    expect(indentJson(text)).toBe(text);
  });
});
