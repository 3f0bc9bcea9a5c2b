import type { DeliveryAttempt } from '@model-release/backstage-plugin-model-release-common';
import { phraseText } from '../../../__testUtils__/phraseText';
import { at, NOW } from '../../../__testUtils__/theTime';
import { lastAttemptPhrase } from './attemptPhrase';

const attempt = { number: 1, at: at('2026-03-02T09:00'), latencyMs: 12 };

describe('the last attempt', () => {
  it.each<[string, Partial<DeliveryAttempt>]>([
    [
      'Last attempt today 09:00: HTTP 410 · gone – “moved to another desk”',
      {
        statusCode: 410,
        error: 'gone',
        responseExcerpt: 'moved to another desk',
      },
    ],
    ['Last attempt today 09:00: HTTP 500', { statusCode: 500 }],
    [
      'Last attempt today 09:00: No response · connection refused',
      { error: 'connection refused' },
    ],
    ['Last attempt today 09:00: No response', {}],
  ])('is “%s”', (words, answer) => {
    expect(
      phraseText([lastAttemptPhrase({ ...attempt, ...answer }, NOW)]),
    ).toBe(words);
  });
});
