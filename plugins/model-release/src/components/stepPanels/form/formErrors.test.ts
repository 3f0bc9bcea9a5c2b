import { plainErrors } from './formErrors';

describe('plainErrors', () => {
  it.each([
    ['required', {}, 'Required'],
    ['minLength', { limit: 20 }, 'Must have at least 20 characters'],
    ['maxLength', { limit: 1 }, 'Must have at most 1 character'],
    ['minItems', { limit: 1 }, 'At least 1 required'],
    ['maxItems', { limit: 3 }, 'At most 3 allowed'],
    ['uniqueItems', {}, 'Must not contain the same answer twice'],
    ['minimum', { limit: 1 }, 'Must be 1 or more'],
    ['maximum', { limit: 9 }, 'Must be 9 or less'],
    ['type', { type: 'integer' }, 'Must be a whole number'],
    ['type', { type: 'string' }, 'Required'],
    ['enum', { allowedValues: ['a', 'b'] }, 'Must be one of: a / b'],
    ['format', { format: 'email' }, 'Not a valid email'],
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
