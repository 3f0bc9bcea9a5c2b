import { ModelReleaseError } from '../errors';
import { assertAllowed, firstDenial } from './verdict';

describe('a list of rules', () => {
  const no = (code: 'not_owner' | 'not_direct') => () => ({
    code,
    message: code,
  });
  const yes = () => undefined;

  it('answers the first objection', () => {
    expect(
      firstDenial([yes, no('not_direct'), no('not_owner')], {})?.code,
    ).toBe('not_direct');
  });

  it('answers nothing when no rule objects', () => {
    expect(firstDenial([yes, yes], {})).toBeUndefined();
  });
});

describe('an objection', () => {
  it('becomes an error with its code and message', () => {
    const denial = { code: 'not_owner', message: 'You are not.' } as const;
    expect(() => assertAllowed(denial)).toThrow(
      new ModelReleaseError('not_owner', 'You are not.'),
    );
  });

  it('that is not there lets the caller go on', () => {
    expect(() => assertAllowed(undefined)).not.toThrow();
  });
});
