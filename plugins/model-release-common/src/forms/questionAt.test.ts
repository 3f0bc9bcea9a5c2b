import { questionAt } from './questionAt';

const text = (title?: string) => ({ type: 'string', title });

const form = {
  type: 'object',
  properties: {
    tools: {
      type: 'object',
      title: 'Tool use',
      properties: { used: { type: 'boolean', title: 'Does it use tools?' } },
      if: { properties: { used: { const: true } } },
      then: { properties: { which: text('Which tools?') } },
    },
    tests: {
      type: 'array',
      title: 'Jailbreak tests',
      items: { $ref: '#/definitions/a~1test' },
    },
    free: text(),
  },
  dependencies: { free: { properties: { why: text('Why?') } } },
  allOf: [{ oneOf: [{ properties: { deep: text('How deep?') } }] }],
  definitions: {
    'a/test': { properties: { outcome: text('What came out?') } },
  },
};

describe('the question of an answer', () => {
  it.each([
    [
      'stands under its headings',
      ['tools', 'used'],
      'Tool use · Does it use tools?',
    ],
    [
      'may be asked under a condition',
      ['tools', 'which'],
      'Tool use · Which tools?',
    ],
    ['may hang on another answer', ['why'], 'Why?'],
    ['may be one of several', ['deep'], 'How deep?'],
    [
      'counts the entries of a list, and follows references',
      ['tests', 1, 'outcome'],
      'Jailbreak tests 2 · What came out?',
    ],
    ['is called by its key where the form gives no title', ['free'], 'free'],
    ['is called by its key where the form asks nothing', ['x', 'y'], 'x · y'],
    ['is not taken from what every object has', ['constructor'], 'constructor'],
  ])('%s', (_, path, question) => {
    expect(questionAt(form, path)).toBe(question);
  });

  it('comes to an end in a form that refers to itself', () => {
    const circle = { allOf: [{ $ref: '#' }], properties: { a: { $ref: '#' } } };
    expect(questionAt(circle, ['a', 'a', 'b'])).toBe('a · a · b');
  });
});
