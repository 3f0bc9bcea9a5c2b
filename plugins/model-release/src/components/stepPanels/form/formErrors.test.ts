import { phraseText } from '../../../__testUtils__/phraseText';
import { plainErrors } from './formErrors';

const plain = (errors: Parameters<typeof plainErrors>[0]) =>
  plainErrors(errors, message => phraseText(message));

describe('plainErrors', () => {
  it('says what is wrong in the words of the page, and not in the validator’s', () => {
    const error = {
      name: 'minLength',
      params: { limit: 20 },
      message: 'must NOT have fewer than 20 characters',
    };
    const words = 'Must have at least 20 characters';
    expect(plain([error])).toEqual([
      { ...error, message: words, stack: words },
    ]);
  });

  it('leaves out errors that only say that there are others', () => {
    expect(plain([{ name: 'if' }, { name: 'required' }])).toMatchObject([
      { name: 'required', message: 'Required' },
    ]);
  });
});
