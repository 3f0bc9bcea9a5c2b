import { splitFrontMatter } from './frontMatter';

describe('splitFrontMatter', () => {
  it('takes the values off the top and leaves the text', () => {
    expect(splitFrontMatter('---\na: 1\n---\n# Title\n')).toEqual({
      values: { a: 1 },
      body: '# Title\n',
    });
  });

  it('knows one key in all its spellings', () => {
    const text = '---\nbaseModel: a\ntrain-data: b\nLicense Name: c\n---\n';
    expect(splitFrontMatter(text).values).toEqual({
      base_model: 'a',
      train_data: 'b',
      license_name: 'c',
    });
  });

  it.each(['# Title\n---\na: 1\n---\n', 'a: 1\n', '', '----\na: 1\n----\n'])(
    'finds none in %j',
    text => {
      expect(splitFrontMatter(text)).toEqual({ values: {}, body: text });
    },
  );

  it('counts the lines of the text and not those of the front matter', () => {
    const text = '\n\n---\na: 1\nb: [\n---\n';
    expect(splitFrontMatter(text).problem).toMatch(/^line 5: /);
  });

  it('says when the front matter is too long to be parsed, and reads its lines', () => {
    const text = `---\nlicense: mit\n${'a: b\n'.repeat(20_001)}---\n`;
    expect(splitFrontMatter(text)).toMatchObject({
      values: { license: 'mit' },
      problem: 'line 2: longer than 100000 characters',
    });
  });

  it('says when aliases multiply without end', () => {
    const lines = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 9; level++) {
      const name = 'abcdefghi'[level];
      const below = `*${'abcdefghi'[level - 1]}`;
      lines.push(`${name}: &${name} [${Array(9).fill(below).join(', ')}]`);
    }
    expect(
      splitFrontMatter(`---\n${lines.join('\n')}\n---\n`).problem,
    ).toContain('aliases');
  });

  it('keeps keys that mean something to JavaScript from meaning anything', () => {
    const { values } = splitFrontMatter(
      '---\n__proto__: { license: mit }\nb: [\n---\n',
    );
    expect(values.license).toBeUndefined();
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
  });
});
