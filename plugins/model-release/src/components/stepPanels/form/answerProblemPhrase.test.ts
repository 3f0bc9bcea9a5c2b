import {
  answerProblem,
  type AnswerKeyword,
  type SchemaError,
} from '@model-release/backstage-plugin-model-release-common';
import { phraseText } from '../../../__testUtils__/phraseText';
import { answerProblemPhrase } from './answerProblemPhrase';

/** What each keyword tells of an error, in every way that changes its words. */
const ERRORS: Record<AnswerKeyword, Array<SchemaError['params']>> = {
  required: [{ missingProperty: 'uses' }],
  dependencies: [{ missingProperty: 'uses' }],
  dependentRequired: [{ missingProperty: 'uses' }],
  additionalProperties: [{ additionalProperty: 'uses' }],
  'false schema': [{}],
  minLength: [{ limit: 1 }, { limit: 20 }],
  maxLength: [{ limit: 1 }, { limit: 20 }],
  minItems: [{ limit: 1 }],
  maxItems: [{ limit: 3 }],
  uniqueItems: [{ i: 0, j: 1 }],
  minimum: [{ limit: 0.5 }],
  maximum: [{ limit: 9 }],
  exclusiveMinimum: [{ limit: 0 }],
  exclusiveMaximum: [{ limit: 10 }],
  multipleOf: [{ multipleOf: 5 }],
  type: [
    { type: 'integer' },
    { type: 'number' },
    { type: 'string' },
    { type: ['number', 'null'] },
  ],
  enum: [{ allowedValues: ['a', 'b'] }, {}],
  const: [{ allowedValue: 'Yes' }, { allowedValue: 3 }],
  pattern: [{ pattern: '^T-' }],
  format: [{ format: 'email' }],
};

function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

describe('what is wrong with an answer', () => {
  it.each(
    Object.entries(ERRORS).flatMap(([keyword, all]) =>
      all.map(params => ({ keyword, params })),
    ),
  )('is said by the page as by the server: %j', error => {
    expect(phraseText(answerProblemPhrase(error))).toBe(
      capitalized(answerProblem(error)),
    );
  });

  it('names the rule where there are no words for it', () => {
    const error = { keyword: 'propertyNames', params: {} };
    expect(phraseText(answerProblemPhrase(error))).toBe(
      'Breaks the rule “propertyNames”',
    );
  });
});
