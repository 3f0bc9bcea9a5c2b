import { denialOf } from './denialOf';

const details = { by: 'user:default/zoe', requester: 'user:default/nora' };
const denial = { code: 'not_requester', message: 'Only nora can.', details };

describe('denialOf', () => {
  it('reads the “no” of a verdict', () => {
    const { code, message: reason } = denial;
    expect(denialOf({ code, reason, details })).toEqual(denial);
  });

  it('reads the “no” of an error', () => {
    expect(denialOf(denial)).toEqual(denial);
  });

  it.each([
    ['a yes', {}],
    ['a refusal of which no facts came along', { ...denial, details: {} }],
    [
      'a refusal by a server that tells no facts',
      { code: 'not_requester', reason: 'Only nora can.' },
    ],
    ['a refusal that no rule gives', { ...denial, code: 'stale_version' }],
    ['a refusal that is new', { ...denial, code: 'constructor' }],
  ])('finds none in %s', (_what, told) => {
    expect(denialOf(told)).toBeUndefined();
  });
});
