import { answerList, shortAnswers } from './answers';

const form = {
  schema: {
    type: 'object',
    properties: {
      tools: {
        type: 'object',
        title: 'Tool use',
        properties: { uses: { type: 'boolean', title: 'Uses tools' } },
        if: { properties: { uses: { const: true } } },
        then: {
          properties: {
            which: {
              type: 'array',
              title: 'Which ones',
              items: {
                properties: { name: { type: 'string', title: 'Name' } },
              },
            },
          },
        },
      },
      effort: {
        type: 'string',
        title: 'Effort',
        enum: ['s', 'l'],
        enumNames: ['Small', 'Large'],
      },
      inputs: { type: 'array', title: 'Inputs', items: { type: 'string' } },
    },
  },
};

describe('answerList', () => {
  it('puts answers next to their questions, section by section', () => {
    expect(
      answerList(form, {
        effort: 'l',
        tools: { uses: true, which: [{ name: 'Search' }, { name: 'Mail' }] },
        inputs: ['Mail', 'Web'],
      }),
    ).toEqual([
      {
        key: 'tools/uses',
        section: 'Tool use',
        question: 'Uses tools',
        answer: 'Yes',
      },
      {
        key: 'tools/which/0/name',
        section: 'Which ones · 1',
        question: 'Name',
        answer: 'Search',
      },
      {
        key: 'tools/which/1/name',
        section: 'Which ones · 2',
        question: 'Name',
        answer: 'Mail',
      },
      { key: 'effort', question: 'Effort', answer: 'Large' },
      { key: 'inputs', question: 'Inputs', answer: 'Mail, Web' },
    ]);
  });

  it('leaves out questions that were not asked', () => {
    expect(
      answerList(form, { tools: { uses: false } }).map(({ key }) => key),
    ).toEqual(['tools/uses']);
  });

  it('keeps an answer whose question it does not know', () => {
    expect(answerList(undefined, { note: 'by hand' })).toEqual([
      { key: 'note', question: 'note', answer: 'by hand' },
    ]);
  });

  it.each([
    ['', '–'],
    [[], 'None'],
    [0, '0'],
  ])('writes %j as “%s”', (value, text) => {
    expect(answerList(undefined, { value })[0].answer).toBe(text);
  });
});

describe('shortAnswers', () => {
  it('takes at most two that fit into a line and say something', () => {
    const answers = answerList(undefined, {
      a: 'x'.repeat(40),
      'Recommended?': 'yes',
      tries: 40,
      c: 'no',
      d: 'maybe',
    });
    expect(shortAnswers(answers)).toEqual(['Recommended? yes', 'c: no']);
  });
});
