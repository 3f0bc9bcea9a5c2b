import { parseCsv } from './parseCsv';

const rows = (text: string) => parseCsv(text, 100).rows;

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
    ['with a mark at its front', '\uFEFFa,b', [['a', 'b']]],
    ['with rows of different lengths', 'a\n1,2', [['a'], ['1', '2']]],
    ['with a quote that never ends', '"a,b\nc', [['a,b\nc']]],
    ['with something after a quote', '"a"b,c', [['a', 'c']]],
    ['empty', '', []],
  ])('%s', (_case, text, expected) => {
    expect(rows(text)).toEqual(expected);
  });

  it('end after so many, and say that there are more', () => {
    expect(parseCsv('a\nb\nc\n', 2)).toEqual({
      rows: [['a'], ['b']],
      more: true,
    });
    expect(parseCsv('a\nb\n', 2)).toEqual({
      rows: [['a'], ['b']],
      more: false,
    });
  });

  it.each([
    ['quotes', '"'.repeat(262_144)],
    ['commas', ','.repeat(262_144)],
    ['one field', `"${'x'.repeat(262_142)}"`],
  ])('come soon for a file of %s', (_case, text) => {
    const started = performance.now();
    expect(parseCsv(text, 201).rows).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
