import { highlightsOf } from './highlights';

const form = {
  type: 'object',
  properties: {
    tests: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          result: {
            type: 'string',
            title: 'Result',
            enum: ['Resisted', 'Bypassed'],
            highlight: { answers: ['Bypassed'] },
          },
        },
      },
    },
    risks: {
      type: 'array',
      title: 'Open risks',
      items: { type: 'string' },
      highlight: { answers: ['Misinformation'] },
    },
    conclusion: {
      type: 'object',
      properties: {
        recommendation: {
          type: 'string',
          title: 'What do you recommend?',
          enum: ['Release', 'Release with conditions'],
          highlight: {
            answers: ['Release with conditions'],
            says: 'recommends',
          },
        },
      },
      if: { properties: { recommendation: { const: 'x' } } },
      then: {
        properties: {
          conditions: { type: 'string', title: 'Conditions', highlight: true },
        },
      },
    },
  },
};

const seen = (answers: object) =>
  highlightsOf(form, answers).map(group =>
    group.map(({ question, answer }) => `${question}: ${answer}`),
  );

describe('the answers that whoever signs should see', () => {
  it('are those that the runbook lists, with what stands beside them', () => {
    expect(
      highlightsOf(form, {
        // Programs send answers in any order.
        conclusion: {
          conditions: 'A rate limit',
          recommendation: 'Release with conditions',
        },
      }),
    ).toEqual([
      [
        {
          path: ['conclusion', 'recommendation'],
          question: 'What do you recommend?',
          answer: 'Release with conditions',
          says: 'recommends',
        },
        {
          path: ['conclusion', 'conditions'],
          question: 'Conditions',
          answer: 'A rate limit',
        },
      ],
    ]);
  });

  it('are none where another answer was given, or none at all', () => {
    expect(seen({ conclusion: { recommendation: 'Release' } })).toEqual([]);
    expect(seen({ conclusion: { conditions: '' }, risks: [] })).toEqual([]);
    expect(highlightsOf(undefined, undefined)).toEqual([]);
  });

  it('are found in each entry of a list, and among several choices', () => {
    expect(
      seen({
        tests: [
          { result: 'Bypassed' },
          { result: 'Resisted' },
          { result: 'Bypassed' },
        ],
        risks: ['Supply chain', 'Misinformation'],
      }),
    ).toEqual([
      ['Open risks: Supply chain,Misinformation'],
      ['Result: Bypassed'],
      ['Result: Bypassed'],
    ]);
  });

  it('are not looked for in answers that nothing asks for', () => {
    expect(seen({ other: { recommendation: 'Release' }, toString: 1 })).toEqual(
      [],
    );
  });
});
