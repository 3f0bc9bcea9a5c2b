import {
  aRelease,
  aStep,
  withStep,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { phraseText } from '../../__testUtils__/phraseText';
import { rejected, released } from '../../__testUtils__/scenes';
import { toSummary } from '../../fakes/toSummary';
import { numberedStep, progress, stepStateWords, stepTone } from './progress';

const now = '2026-03-02T09:00:00.000Z';

describe('progress', () => {
  it('says in words what it shows in colors', () => {
    const release = withStep(
      withStep(aRelease(), 'scope-and-ownership', { status: 'completed' }),
      'security-review',
      { status: 'active' },
    );
    const { label, stages } = progress(toSummary(release, now));
    expect(phraseText(label)).toBe(
      '1 of 6 steps done. Security review: in progress.',
    );
    expect(stages.map(stage => stage.map(({ tone }) => tone))).toEqual([
      ['ok'],
      ['plain', 'plain', 'active'],
      ['plain'],
      ['plain'],
    ]);
  });

  it.each([
    ['revoked', 'bad', 'Revoked, 6 of 6 steps done.'],
    ['expired', 'plain', 'Expired, 6 of 6 steps done.'],
    ['withdrawn', 'plain', 'Withdrawn, 6 of 6 steps done.'],
    ['superseded', 'plain', 'Superseded, 6 of 6 steps done.'],
    ['released', 'ok', '6 of 6 steps done.'],
  ] as const)(
    'shows no more than what counts of a release that is %s',
    (status, tone, words) => {
      const summary = toSummary({ ...released(), status }, now);
      const { label, stages } = progress(summary);
      expect(phraseText(label)).toBe(words);
      expect(new Set(stages.flat().map(step => step.tone))).toEqual(
        new Set([tone]),
      );
    },
  );

  it('shows where a release was rejected', () => {
    const { label, stages } = progress(toSummary(rejected(), now));
    expect(phraseText(label)).toBe(
      'Rejected, 1 of 6 steps done. Security review: rejected.',
    );
    expect(stages.map(stage => stage.map(({ tone }) => tone))).toEqual([
      ['plain'],
      ['plain', 'plain', 'bad'],
      ['plain'],
      ['plain'],
    ]);
  });

  it.each([
    ['blocked', false, 'plain', 'blocked'],
    ['active', false, 'active', 'in progress'],
    ['active', true, 'bad', 'overdue'],
    ['completed', false, 'ok', 'done'],
    ['waived', false, 'plain', 'waived'],
    ['changes_requested', false, 'soon', 'changes requested'],
    ['rejected', false, 'bad', 'rejected'],
    ['failed', false, 'bad', 'delivery failed'],
  ] as const)(
    'gives a step that is %s (overdue: %s) a color and a word',
    (status, overdue, tone, words) => {
      const step = { ...aStep(), status, overdue };
      expect(stepTone(step)).toBe(tone);
      expect(phraseText(stepStateWords(step))).toBe(words);
      expect(phraseText(numberedStep(3, step))).toBe(`Step 3, ${words}`);
    },
  );
});
