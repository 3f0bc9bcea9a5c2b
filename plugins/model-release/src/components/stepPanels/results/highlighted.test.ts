import { aStep } from '@model-release/backstage-plugin-model-release-common/testUtils';
import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { dotted } from '../../../common/phrase';
import { phraseText } from '../../../__testUtils__/phraseText';
import { highlightedIn, highlightParts } from './highlighted';

const form = {
  schema: {
    type: 'object',
    properties: {
      verdict: {
        type: 'string',
        title: 'What do you recommend?',
        enum: ['go', 'go-with'],
        enumNames: ['Release', 'Release with conditions'],
        highlight: { answers: ['go-with'], says: 'recommends' },
      },
      conditions: { type: 'string', title: 'Conditions', highlight: true },
    },
  },
};

function answered(answers: Record<string, unknown>) {
  return highlightedIn({
    ...aStep({ key: 'security-review' }),
    form,
    result: { type: 'form', answers, files: [] },
  } as unknown as StepDetail);
}

describe('what stands out among the answers of a form', () => {
  it('is nothing where no answer is one of those', () => {
    expect(answered({ verdict: 'go' })).toEqual([]);
    expect(
      highlightedIn({ result: { type: 'file_upload', files: [] } }),
    ).toEqual([]);
  });

  it('is the answer as people read it, with what stands beside it', () => {
    const answers = { verdict: 'go-with', conditions: 'A rate limit' };
    expect(answered(answers)).toEqual([
      {
        key: 'verdict',
        question: 'What do you recommend?',
        answer: { text: 'Release with conditions' },
        says: 'recommends',
        details: [{ text: 'A rate limit' }],
      },
    ]);
    expect(phraseText(dotted(highlightParts(answered(answers))))).toBe(
      'Release with conditions · “A rate limit”',
    );
  });

  it('is cut where there is more than a line has room for', () => {
    const [one] = answered({ verdict: 'go-with' });
    const line = phraseText(dotted(highlightParts(Array(5).fill(one))));
    expect(line).toMatch(/ · and 2 more$/);
  });
});
