import { ModelReleaseError } from '../errors';
import {
  assertAllowed,
  denialError,
  firstDenial,
  toActionVerdict,
} from './verdict';

describe('a list of rules', () => {
  const by = 'user:default/juno';
  const notDirect = () =>
    ({ code: 'not_direct', message: 'No.', details: { by } } as const);
  const notOwner = () =>
    ({
      code: 'not_owner',
      message: 'No.',
      details: { by, owners: [] },
    } as const);
  const yes = () => undefined;

  it('answers the first objection', () => {
    expect(firstDenial([yes, notDirect, notOwner], {})?.code).toBe(
      'not_direct',
    );
  });

  it('answers nothing when no rule objects', () => {
    expect(firstDenial([yes, yes], {})).toBeUndefined();
  });
});

describe('an objection', () => {
  it('becomes an error with its code, message and facts', () => {
    const details = { by: 'user:default/juno', owners: ['group:default/a'] };
    const denial = {
      code: 'not_owner',
      message: 'You are not.',
      details,
    } as const;
    expect(() => assertAllowed(denial)).toThrow(
      new ModelReleaseError('not_owner', 'You are not.'),
    );
    expect(denialError(denial)).toMatchObject({
      code: 'not_owner',
      status: 403,
      details,
    });
  });

  it('that is not there lets the caller go on', () => {
    expect(() => assertAllowed(undefined)).not.toThrow();
  });
});

describe('a verdict on an action', () => {
  it('tells the rule that objects, why, and on which facts', () => {
    const details = { by: 'user:default/juno', owners: ['group:default/a'] };
    expect(
      toActionVerdict('complete', {
        denial: { code: 'not_owner', message: 'You are not.', details },
      }),
    ).toEqual({
      name: 'complete',
      allowed: false,
      code: 'not_owner',
      reason: 'You are not.',
      details,
    });
  });

  it('names for whom somebody would act', () => {
    const onBehalfOf = 'user:default/ana';
    expect(toActionVerdict('approve', { onBehalfOf })).toEqual({
      name: 'approve',
      allowed: true,
      onBehalfOf,
    });
  });

  it('names nobody where somebody acts in their own right', () => {
    expect(toActionVerdict('approve', {})).toEqual({
      name: 'approve',
      allowed: true,
    });
  });
});
