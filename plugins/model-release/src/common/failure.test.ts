import { phraseText } from '../__testUtils__/phraseText';
import { failureOf, failureWords } from './failure';

const answer = (statusCode: number, code?: string) => ({
  statusCode,
  body: { error: { code } },
});

describe('why something could not be loaded', () => {
  it.each([
    [
      'unreachable',
      'where Chrome is offline',
      new TypeError('Failed to fetch'),
    ],
    [
      'unreachable',
      'where Firefox is offline',
      new TypeError('NetworkError when attempting to fetch resource.'),
    ],
    ['unreachable', 'while the portal starts anew', answer(503)],
    ['missing', 'for an id of no release', answer(404, 'unknown_release')],
    [
      'withheld',
      'for evidence that one may not read',
      answer(404, 'unknown_evidence'),
    ],
    ['failed', 'for any other 404, which may be of a proxy', answer(404)],
    ['forbidden', 'where the policy says no', answer(403, 'not_allowed')],
    ['failed', 'where the server broke', answer(500)],
    ['failed', 'for a mistake of ours', new TypeError('x is undefined')],
    ['failed', 'for anything else', 'oh'],
  ])('is %s %s', (expected, _when, error) => {
    expect(failureOf(error)).toBe(expected);
  });
});

describe('what went wrong', () => {
  it.each([
    [new TypeError('Failed to fetch'), 'the server could not be reached'],
    [new Error('Request failed with 500'), 'Request failed with 500'],
    ['oh', 'oh'],
  ])('is said of %s', (error, words) => {
    expect(phraseText(failureWords(error))).toBe(words);
  });
});
