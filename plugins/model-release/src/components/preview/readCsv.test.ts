import { readCsv } from './readCsv';

/** Rows that were split as their fields, the others as their text. */
const rows = (text: string) =>
  readCsv(text).map(row => ('raw' in row ? row.raw : row.fields));

describe('the rows of a CSV', () => {
  it.each<[string, string, string[][]]>([
    [
      'plain',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'with Windows line ends',
      'a,b\r\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['with Windows line ends in quotes', '"a\r\nb",c\r\n', [['a\nb', 'c']]],
    ['with mixed line ends', 'a\rb\r\nc\nd', [['a'], ['b'], ['c'], ['d']]],
    [
      'with quotes',
      '"a,1","say ""hi""\nthere"\n',
      [['a,1', 'say "hi"\nthere']],
    ],
    [
      'with semicolons',
      'a;b\n1,5;2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'with tabs',
      'a\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'with empty fields',
      ',a,\n,,',
      [
        ['', 'a', ''],
        ['', '', ''],
      ],
    ],
    ['with empty lines', 'a\n\nb\n\n', [['a'], [''], ['b'], ['']]],
    ['with a mark at its front', '\uFEFFa,b', [['a', 'b']]],
    ['with rows of different lengths', 'a\n1,2', [['a'], ['1', '2']]],
    ['with a quote inside a field', 'a 5" disk,b\n', [['a 5" disk', 'b']]],
    ['empty', '', []],
  ])('%s', (_case, text, expected) => {
    expect(rows(text)).toEqual(expected);
  });

  it.each<[string, string, Array<string[] | string>]>([
    ['a quote that never ends', '"a,b\nc', ['"a,b\nc']],
    ['something after a quote', '"a"b,c', ['"a"b,c']],
    [
      'a remark after a verdict',
      'verdict,note\n"passed" but see note,ok\n',
      [['verdict', 'note'], '"passed" but see note,ok'],
    ],
    [
      'such a remark, and good rows after it',
      'a,b\n"c" d,"e"\n1,2\n',
      [['a', 'b'], '"c" d,"e"', ['1', '2']],
    ],
    ['quotes inside of quotes', '"say "hi" there",a', ['"say "hi" there",a']],
    ['Windows line ends', 'a\r\n"b" c\r\n"d"\r\n', [['a'], '"b" c\n"d"']],
  ])(
    'stay as they are where quotes are malformed: %s',
    (_case, text, expected) => {
      expect(rows(text)).toEqual(expected);
    },
  );

  it('lose nothing that can be read, wherever quotes stand', () => {
    const alphabet = ['a', '"', ',', '\n', ' '];
    const texts = alphabet.reduce<string[]>(
      (shorter, _, index) =>
        index === 0
          ? alphabet
          : shorter.flatMap(text => alphabet.map(next => text + next)),
      [],
    );
    const named = texts.map(text =>
      [...text].map((c, n) => (c === 'a' ? 'vwxyz'[n] : c)).join(''),
    );
    const letters = (text: string) => text.replace(/[^v-z]/g, '');
    const lost = named.filter(
      text => letters(rows(text).flat().join('')) !== letters(text),
    );
    expect(named).toHaveLength(5 ** 5);
    expect(lost).toEqual([]);
  });

  it.each([
    ['quotes', '"'.repeat(262_144)],
    ['commas', ','.repeat(262_144)],
    ['one field', `"${'x'.repeat(262_142)}"`],
    ['malformed quotes', '"a"b'.repeat(65_536)],
  ])('come soon for a file of %s', (_case, text) => {
    const started = performance.now();
    expect(readCsv(text)).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
