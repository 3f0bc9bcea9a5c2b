import { visibleText } from './visibleText';

describe('a text in which nothing hides', () => {
  it.each([
    ['report\u202Efdp.exe', 'report[U+202E]fdp.exe'],
    ['a\u200Bb\uFEFF', 'a[U+200B]b[U+FEFF]'],
    ['\u001b[31mred', '[U+001B][31mred'],
    ['tag\u{E0041}', 'tag[U+E0041]'],
    ['half\uD800', 'half[U+D800]'],
  ])('shows %j as %j', (text, shown) => {
    expect(visibleText(text)).toBe(shown);
  });

  it.each(['line\r\nline\ttab', '👩‍🔬 größe 検証', 'می‌خواهم'])(
    'leaves %j as it is',
    text => {
      expect(visibleText(text)).toBe(text);
    },
  );
});
