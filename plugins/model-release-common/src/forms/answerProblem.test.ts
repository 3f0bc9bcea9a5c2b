import { answerProblem } from './answerProblem';

describe('what is wrong with an answer', () => {
  it.each([
    ['required', {}, 'required'],
    ['dependentRequired', {}, 'required'],
    ['minLength', { limit: 20 }, 'must have at least 20 characters'],
    ['maxLength', { limit: 1 }, 'must have at most 1 character'],
    ['minItems', { limit: 1 }, 'at least 1 required'],
    ['maxItems', { limit: 3 }, 'at most 3 allowed'],
    ['uniqueItems', {}, 'must not contain the same answer twice'],
    ['minimum', { limit: 1 }, 'must be 1 or more'],
    ['maximum', { limit: 9 }, 'must be 9 or less'],
    ['exclusiveMinimum', { limit: 0 }, 'must be more than 0'],
    ['exclusiveMaximum', { limit: 10 }, 'must be less than 10'],
    ['multipleOf', { multipleOf: 5 }, 'must be a multiple of 5'],
    ['type', { type: 'integer' }, 'must be a whole number, in digits only'],
    ['type', { type: 'number' }, 'must be a number in digits, such as 2.5'],
    ['type', { type: 'string' }, 'required'],
    [
      'type',
      { type: ['integer', 'null'] },
      'must be a whole number, in digits only',
    ],
    [
      'type',
      { type: ['null', 'number'] },
      'must be a number in digits, such as 2.5',
    ],
    ['type', { type: ['string', 'null'] }, 'required'],
    ['enum', { allowedValues: ['a', 'b'] }, 'must be one of: a / b'],
    ['format', { format: 'email' }, 'not a valid email'],
  ])('is, for the keyword %s with %j, “%s”', (keyword, params, words) => {
    const message = 'in the validator’s words';
    expect(answerProblem({ keyword, params, message })).toBe(words);
  });

  it('is said in the validator’s words where the keyword has none of ours', () => {
    const message = 'property name must be valid';
    expect(
      answerProblem({ keyword: 'propertyNames', params: {}, message }),
    ).toBe(message);
  });

  it('names the rule where nobody has words for it', () => {
    expect(answerProblem({ keyword: 'propertyNames', params: {} })).toBe(
      'breaks the rule “propertyNames”',
    );
  });
});
