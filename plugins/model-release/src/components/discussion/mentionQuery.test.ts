import { completeMention, mentionQuery } from './mentionQuery';

const query = (text: string) => mentionQuery(text, text.length);

describe('a mention that is being typed', () => {
  it.each([
    ['@', ''],
    ['Hi @the', 'the'],
    ['(@theo.br', 'theo.br'],
  ])('is in %p', (text, typed) => {
    expect(query(text)).toMatchObject({ text: typed });
  });

  it.each(['', 'Hi', 'me@exa', '@theo done', 'acme/x@3f'])(
    'is not in %p',
    text => {
      expect(query(text)).toBeUndefined();
    },
  );

  it('becomes a name, and the caret goes behind it', () => {
    const text = 'Ask @the about it';
    const caret = 'Ask @the'.length;
    const done = completeMention(
      text,
      caret,
      mentionQuery(text, caret)!,
      'user:default/theo.bracken',
    );
    expect(done.text).toBe('Ask @theo.bracken about it');
    expect(done.text.slice(done.caret)).toBe('about it');
  });

  it('is followed by a blank at the end of the text', () => {
    const done = completeMention(
      '@t',
      2,
      { start: 0, text: 't' },
      'user:x/theo',
    );
    expect(done).toEqual({ text: '@x/theo ', caret: '@x/theo '.length });
  });
});
