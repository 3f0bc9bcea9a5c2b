import { parseJsonPointer, valueAt } from './jsonPointer';

describe('a JSON Pointer', () => {
  // The examples of RFC 6901, section 5.
  const document = {
    foo: ['bar', 'baz'],
    '': 0,
    'a/b': 1,
    'c%d': 2,
    'e^f': 3,
    'g|h': 4,
    'i\\j': 5,
    'k"l': 6,
    ' ': 7,
    'm~n': 8,
  };

  it.each<[string, unknown]>([
    ['', document],
    ['/foo', ['bar', 'baz']],
    ['/foo/0', 'bar'],
    ['/', 0],
    ['/a~1b', 1],
    ['/c%d', 2],
    ['/e^f', 3],
    ['/g|h', 4],
    ['/i\\j', 5],
    ['/k"l', 6],
    ['/ ', 7],
    ['/m~0n', 8],
  ])('“%s” leads to its value', (text, value) => {
    expect(valueAt(document, parseJsonPointer(text))).toEqual(value);
  });

  it('unescapes ~01 once', () => {
    expect(parseJsonPointer('/~01')).toEqual(['~1']);
  });

  it.each([
    '/bar',
    '/foo/2',
    '/foo/-',
    '/foo/00',
    '/foo/length',
    '/foo/0/0',
    '/constructor',
    '/__proto__',
    '/foo/bar/baz',
  ])('“%s” leads nowhere', text => {
    expect(valueAt(document, parseJsonPointer(text))).toBeUndefined();
  });

  it.each(['foo', 'result/number', '/a~b', '/a~2', '#/foo', '$.result'])(
    '“%s” is none',
    text => {
      expect(() => parseJsonPointer(text)).toThrow(
        `“${text}” is not a JSON Pointer`,
      );
    },
  );
});
