import { phraseText } from '../../../__testUtils__/phraseText';
import { answerList } from './answers';
import { shortAnswers } from './shortAnswers';

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

function read(...given: Parameters<typeof answerList>) {
  return answerList(...given).map(entry => ({
    ...entry,
    answer: phraseText(entry.answer),
  }));
}

describe('answerList', () => {
  it('puts answers next to their questions, section by section', () => {
    expect(
      read(form, {
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
      { key: 'inputs', question: 'Inputs', answer: 'Mail and Web' },
    ]);
  });

  it('leaves out questions that were not asked', () => {
    expect(
      answerList(form, { tools: { uses: false } }).map(({ key }) => key),
    ).toEqual(['tools/uses']);
  });

  it('keeps an answer whose question it does not know', () => {
    expect(read(undefined, { note: 'by hand' })).toEqual([
      { key: 'note', question: 'note', answer: 'by hand' },
    ]);
  });

  it.each([
    ['', '–'],
    [[], 'None'],
    [0, '0'],
  ])('writes %j as “%s”', (value, text) => {
    expect(read(undefined, { value })[0].answer).toBe(text);
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
    expect(shortAnswers(answers).map(said => phraseText(said))).toEqual([
      'Recommended? yes',
      'c: no',
    ]);
  });
});
