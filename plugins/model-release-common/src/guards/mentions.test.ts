import { mentionOf, mentionParts, mentionsIn } from './mentions';

describe('mentions', () => {
  it.each([
    ['a name', 'Ask @theo.bracken about it', ['user:default/theo.bracken']],
    ['the end of a sentence', 'Ask @theo.', ['user:default/theo']],
    ['another namespace', '@partners/zoe: see above', ['user:partners/zoe']],
    ['capitals', '@Theo, please', ['user:default/theo']],
    ['brackets', '(@theo)', ['user:default/theo']],
    ['the same person twice', '@theo and @theo', ['user:default/theo']],
    ['an e-mail address', 'theo@example.com', []],
    ['a revision', 'acme/triage@3f2a9c1', []],
    ['a lone sign', '@ 9 o’clock', []],
  ])('are found after %s', (_, text, refs) => {
    expect(mentionsIn(text)).toEqual(refs);
  });

  it('are read back as they are written', () => {
    expect(mentionsIn(mentionOf('user:default/theo'))).toEqual([
      'user:default/theo',
    ]);
    expect(mentionsIn(mentionOf('user:partners/zoe'))).toEqual([
      'user:partners/zoe',
    ]);
  });

  it('leave every letter of the text in its parts', () => {
    const text = 'Hi @theo.bracken., (@zoe) and me@example.com!';
    expect(
      mentionParts(text)
        .map(part => part.text)
        .join(''),
    ).toBe(text);
  });

  it('are looked for in linear time', () => {
    const started = Date.now();
    expect(mentionsIn('@a'.repeat(50_000))).toHaveLength(1);
    expect(mentionsIn('@'.repeat(100_000))).toHaveLength(0);
    mentionsIn(`@${'a-'.repeat(50_000)}`);
    expect(Date.now() - started).toBeLessThan(1_000);
  });

  it('stop being counted when there are too many', () => {
    const many = Array.from({ length: 50 }, (_, index) => `@p${index}`);
    expect(mentionsIn(many.join(' '))).toHaveLength(11);
  });
});
