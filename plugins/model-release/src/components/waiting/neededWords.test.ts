import { phraseText } from '../../__testUtils__/phraseText';
import { neededTitle } from './neededWords';

describe('what a release needs from the reader', () => {
  it.each([
    ['manual', 'step', 'Needs your review'],
    ['form', 'step', 'Needs your review'],
    ['file_upload', 'step', 'Needs your upload'],
    ['approval', 'step', 'Needs your sign-off'],
    ['approval', 'changes', 'Needs your changes'],
    ['webhook', 'retry', 'Needs you: delivery failed'],
  ] as const)('of type %s, %s: %s', (stepType, what, words) => {
    expect(phraseText(neededTitle({ stepType, what }))).toBe(words);
  });
});
