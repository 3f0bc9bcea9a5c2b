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

  it.each([
    ['a map', 'd: &d { base_model: acme/a }\n<<: *d', { base_model: 'acme/a' }],
    [
      'a map that says more itself, wherever it says it',
      'd: &d { a: 1, b: 1 }\na: 2\n<<: *d\nc: 2',
      { a: 2, b: 1, c: 2 },
    ],
    [
      'a list, of which the first counts',
      'd: &d { a: 1 }\ne: &e { a: 2, b: 2 }\n<<: [*d, *e]',
      { a: 1, b: 2 },
    ],
    [
      'two of them, of which the last counts',
      'd: &d { a: 1, b: 1 }\ne: &e { a: 2 }\n<<: *d\n<<: *e',
      { a: 2, b: 1 },
    ],
    [
      'maps that merge others',
      'd: &d { a: 1 }\ne: &e { <<: *d, b: 2 }\n<<: *e',
      { a: 1, b: 2 },
    ],
    ['a map in place', '<<: { a: 1 }\nb: 2', { a: 1, b: 2 }],
  ])('merges %s, as PyYAML does', (_what, yaml, expected) => {
    const { values, problem } = splitFrontMatter(`---\n${yaml}\n---\n`);
    const { d, e, ...merged } = values;
    expect(merged).toEqual(expected);
    expect(problem).toBeUndefined();
  });

  it('merges below the top, too', () => {
    const text =
      '---\nd: &d { name: acme/a }\ndatasets: [{ <<: *d, x: 1 }]\n---\n';
    expect(splitFrontMatter(text).values.datasets).toEqual([
      { name: 'acme/a', x: 1 },
    ]);
  });

  it('takes a merge key in quotes for a key', () => {
    const { values } = splitFrontMatter('---\n"<<": { a: 1 }\n---\n');
    expect(values).toEqual({ '<<': { a: 1 } });
  });

  it.each(['<< 0', '<< 1', '<<0', '"<< 0"'])(
    'takes %s for a key like any other, beside merge keys too',
    key => {
      const text = `---\n${key}:\n<<: { a: 1 }\n<<: { b: 2 }\nc: { ${key}: { d: 3 } }\n---\n`;
      const { values, problem } = splitFrontMatter(text);
      const name = key.replaceAll('"', '');
      expect(problem).toBeUndefined();
      expect(values).toEqual({
        [name.replace(' ', '_')]: null,
        a: 1,
        b: 2,
        c: { [name]: { d: 3 } },
      });
    },
  );

  it('says where the first merge key stands that cannot be merged', () => {
    const text = '---\n<<: { a: 1 }\nb: { c: 1 }\n<<: x\n<<: y\n---\n';
    expect(splitFrontMatter(text).problem).toMatch(/^line 4: a merge key/);
    const nested = '---\nb: { <<: x }\n<<: y\n---\n';
    expect(splitFrontMatter(nested).problem).toMatch(/^line 2: a merge key/);
  });

  it.each(['x', '', '[{ a: 1 }, x]'])(
    'says so when %j is to be merged',
    source => {
      const text = `---\nlicense: mit\n<<: ${source}\n---\n`;
      expect(splitFrontMatter(text)).toMatchObject({
        values: { license: 'mit' },
        problem: 'line 3: a merge key (<<) takes a map, or a list of maps',
      });
    },
  );

  it('says so when merged maps multiply without end', () => {
    const lines = ['m0: &m0 { a: 1, b: 2 }'];
    for (let level = 1; level < 20; level++) {
      const below = `*m${level - 1}`;
      lines.push(`m${level}: &m${level} { <<: [${Array(9).fill(below)}] }`);
    }
    expect(
      splitFrontMatter(`---\n${lines.join('\n')}\n---\n`).problem,
    ).toContain('aliases');
  });

  it.each(['1.0', '1.10', '007', '1e3', '0x1F', '12345678901234567890', '.5'])(
    'keeps the text of a number: %s',
    written => {
      const text = `---\nlicense: ${written}\nn: 3\n---\n`;
      expect(splitFrontMatter(text).values).toEqual({ license: written, n: 3 });
    },
  );

  it('says that TOML is not read', () => {
    expect(
      splitFrontMatter('\n+++\nbase_model = "acme/a"\n+++\n# Title\n'),
    ).toEqual({
      values: {},
      body: '# Title\n',
      problem:
        'line 2: TOML between lines of +++ is not read; write YAML between lines of ---',
    });
    expect(splitFrontMatter('+++\n+++').problem).toMatch(/^line 1: TOML/);
  });

  it.each(['+++ b/card.md\n@@\n+++ x\n', '# Title\n+++\na = 1\n+++\n'])(
    'takes no other plus signs for TOML: %j',
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
