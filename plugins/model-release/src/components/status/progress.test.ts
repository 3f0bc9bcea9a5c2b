import {
  aRelease,
  aStep,
  withStep,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { rejected, released } from '../../__testUtils__/scenes';
import { toSummary } from '../../fakes/toSummary';
import { progress, stepStateWords, stepTone } from './progress';

const now = '2026-03-02T09:00:00.000Z';

describe('progress', () => {
  it('says in words what it shows in colours', () => {
    const release = withStep(
      withStep(aRelease(), 'scope-and-ownership', { status: 'completed' }),
      'security-review',
      { status: 'active' },
    );
    const { label, stages } = progress(toSummary(release, now));
    expect(label).toBe('1 of 6 steps done, Security review in hand');
    expect(stages.map(stage => stage.map(({ tone }) => tone))).toEqual([
      ['ok'],
      ['plain', 'plain', 'active'],
      ['plain'],
      ['plain'],
    ]);
  });

  it.each([
    ['revoked', 'bad', 'Revoked, 6 of 6 steps done'],
    ['expired', 'plain', 'Expired, 6 of 6 steps done'],
    ['withdrawn', 'plain', 'Withdrawn, 6 of 6 steps done'],
    ['superseded', 'plain', 'Superseded, 6 of 6 steps done'],
    ['released', 'ok', '6 of 6 steps done'],
  ] as const)(
    'shows no more than what counts of a release that is %s',
    (status, tone, words) => {
      const summary = toSummary({ ...released(), status }, now);
      const { label, stages } = progress(summary);
      expect(label).toBe(words);
      expect(new Set(stages.flat().map(step => step.tone))).toEqual(
        new Set([tone]),
      );
    },
  );

  it('shows where a release was rejected', () => {
    const { label, stages } = progress(toSummary(rejected(), now));
    expect(label).toBe('Rejected, 1 of 6 steps done, Security review rejected');
    expect(stages.map(stage => stage.map(({ tone }) => tone))).toEqual([
      ['plain'],
      ['plain', 'plain', 'bad'],
      ['plain'],
      ['plain'],
    ]);
  });

  it.each([
    ['blocked', false, 'plain', 'not open yet'],
    ['active', false, 'active', 'in hand'],
    ['active', true, 'bad', 'overdue'],
    ['completed', false, 'ok', 'done'],
    ['waived', false, 'ok', 'waived'],
    ['changes_requested', false, 'soon', 'changes requested'],
    ['rejected', false, 'bad', 'rejected'],
    ['failed', false, 'bad', 'delivery failed'],
  ] as const)(
    'gives a step that is %s (overdue: %s) a colour and a word',
    (status, overdue, tone, words) => {
      const step = { ...aStep(), status, overdue };
      expect(stepTone(step)).toBe(tone);
      expect(stepStateWords(step)).toBe(words);
    },
  );
});
