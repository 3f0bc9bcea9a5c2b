import { markedTexts } from './markedTexts';

describe('two versions of a text', () => {
  it('have the added sentence marked, and nothing else', () => {
    expect(
      markedTexts(
        'Drafts replies for agents.',
        'Drafts replies for agents. Never sent unread.',
      ),
    ).toEqual({
      before: [{ text: 'Drafts replies for agents.' }],
      after: [
        { text: 'Drafts replies for agents.' },
        { strong: ' Never sent unread.' },
      ],
    });
  });

  it('have a replaced word marked on both sides', () => {
    expect(
      markedTexts('At least 0.90 on all sets', 'At least 0.95 on all sets'),
    ).toEqual({
      before: [
        { text: 'At least 0.' },
        { strong: '90' },
        { text: ' on all sets' },
      ],
      after: [
        { text: 'At least 0.' },
        { strong: '95' },
        { text: ' on all sets' },
      ],
    });
  });

  it('are shown whole where they have little in common', () => {
    expect(markedTexts('Support desk', 'Legal summaries')).toEqual({
      before: { text: 'Support desk' },
      after: { text: 'Legal summaries' },
    });
  });

  it('are shown whole where hardly anything fits within what is looked at', () => {
    const many = (word: string) =>
      Array.from({ length: 500 }, (_, index) => `${word}${index}`).join(' ');
    const { before } = markedTexts(many('a'), many('b'));
    expect(before).toEqual({ text: many('a') });
  });

  it('name what cannot be seen, marked or not', () => {
    const { after } = markedTexts('for agents', 'for\u200b agents');
    expect(JSON.stringify(after)).toContain('[U+200B]');
  });
});
