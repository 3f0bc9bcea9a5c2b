import { errorCodeOf } from './errorCodeOf';

const answered = (code: unknown) => ({ body: { error: { code } } });

describe('the code of an error', () => {
  it('is the one that the server answered', () => {
    expect(errorCodeOf(answered('stale_packet'))).toBe('stale_packet');
  });

  it('is one that only a newer back end knows', () => {
    expect(errorCodeOf(answered('unheard_of'))).toBe('unheard_of');
  });

  it.each([
    ['a code of somebody else', answered('ECONNRESET')],
    ['a name that every object inherits', answered('toString')],
    ['a name of that kind in small letters', answered('constructor')],
    ['a code that is no text', answered(409)],
    ['an answer without a code', { body: { error: {} } }],
    ['an answer without a body', {}],
    ['an error that is no answer', new TypeError('fetch failed')],
    ['nothing', undefined],
    ['null', null],
    ['a text', 'stale_packet'],
  ])('is missing for %s', (_what, error) => {
    expect(errorCodeOf(error)).toBeUndefined();
  });
});
