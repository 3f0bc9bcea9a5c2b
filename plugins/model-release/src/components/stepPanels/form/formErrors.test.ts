import { plainErrors } from './formErrors';

describe('plainErrors', () => {
  it.each([
    ['required', {}, 'Needs an answer'],
    ['minLength', { limit: 20 }, 'Needs at least 20 characters'],
    ['maxLength', { limit: 1 }, 'Takes at most 1 character'],
    ['minItems', { limit: 1 }, 'Needs at least 1'],
    ['maxItems', { limit: 3 }, 'Takes at most 3'],
    ['uniqueItems', {}, 'Has the same answer twice'],
    ['minimum', { limit: 1 }, 'Has to be 1 or more'],
    ['maximum', { limit: 9 }, 'Has to be 9 or less'],
    ['type', { type: 'integer' }, 'Has to be a whole number'],
    ['type', { type: 'string' }, 'Needs an answer'],
    ['enum', { allowedValues: ['a', 'b'] }, 'Has to be one of: a / b'],
    ['format', { format: 'email' }, 'Is not a valid email'],
  ])('says of the keyword %s with %j “%s”', (name, params, message) => {
    expect(plainErrors([{ name, params }])).toMatchObject([{ message }]);
  });

  it('leaves out errors that only say that there are others', () => {
    const errors = [{ name: 'if', message: 'must match "then" schema' }];
    expect(plainErrors(errors)).toEqual([]);
  });

  it('keeps the words of a keyword that it does not know', () => {
    const errors = [{ name: 'multipleOf', message: 'must be multiple of 5' }];
    expect(plainErrors(errors)).toMatchObject([
      { message: 'Must be multiple of 5' },
    ]);
  });
});
