import fc from 'fast-check';
import { results, values } from './__testUtils__/arbitraryResults';
import { judgeResult } from './judgeResult';
import { missedThresholds } from './missedThresholds';

const result = { metric: 'accuracy', value: 0.9 };

describe('a result', () => {
  it.each([
    ['above, where more is better', 0.91, 0.9, 'higher', 'met'],
    ['below, where more is better', 0.89, 0.9, 'higher', 'missed'],
    ['above, where less is better', 0.91, 0.9, 'lower', 'missed'],
    ['below, where less is better', 0.89, 0.9, 'lower', 'met'],
    ['above, where nothing says what is better', 0.91, 0.9, undefined, 'met'],
    ['below, where nothing says it', 0.89, 0.9, undefined, 'missed'],
    ['at its threshold', 0.9, 0.9, 'higher', 'met'],
    ['at its threshold of 0', 0, 0, 'lower', 'met'],
    ['hardly above a threshold of 0', 1e-9, 0, 'lower', 'missed'],
    ['the least that can be measured below', 0.899999, 0.9, 'higher', 'missed'],
    ['one of a billion tokens below', 999_999_999, 1e9, 'higher', 'missed'],
  ] as const)(
    'that is %s (%d to %d) is judged',
    (_where, value, threshold, direction, verdict) => {
      expect(judgeResult({ ...result, value, threshold, direction })).toBe(
        verdict,
      );
    },
  );

  it('meets a threshold that it equals but for the arithmetic of computers', () => {
    const value = 0.1 + 0.2;
    expect(value).toBeGreaterThan(0.3);
    expect(
      judgeResult({ ...result, value, threshold: 0.3, direction: 'lower' }),
    ).toBe('met');
    expect(judgeResult({ ...result, value: 0.3, threshold: value })).toBe(
      'met',
    );
  });

  it('without a threshold is not judged, whatever it is', () => {
    fc.assert(
      fc.property(results, ({ threshold: _, ...other }) => {
        expect(judgeResult(other)).toBe('unjudged');
      }),
    );
  });

  it('that is as good as its threshold meets it in both directions', () => {
    fc.assert(
      fc.property(results, values, (other, value) => {
        expect(judgeResult({ ...other, value, threshold: value })).toBe('met');
      }),
    );
  });

  it('meets its threshold in at least one direction, and in both only where they are equal', () => {
    fc.assert(
      fc.property(values, values, (value, threshold) => {
        const verdicts = (['higher', 'lower'] as const).map(direction =>
          judgeResult({ ...result, value, threshold, direction }),
        );
        const gap = Math.abs(value - threshold);
        const isClose =
          gap <= 1e-12 * Math.max(Math.abs(value), Math.abs(threshold));
        expect(verdicts.filter(verdict => verdict === 'met')).toHaveLength(
          isClose ? 2 : 1,
        );
      }),
    );
  });

  it('does not get worse by getting better', () => {
    fc.assert(
      fc.property(values, values, values, (one, other, threshold) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const verdicts = [low, high].map(value =>
          judgeResult({ ...result, value, threshold }),
        );
        expect(verdicts).not.toEqual(['met', 'missed']);
      }),
    );
  });
});

describe('missed thresholds', () => {
  it('are the results that are judged so, in their order', () => {
    const few = [
      { metric: 'accuracy', value: 0.8, threshold: 0.9 },
      { metric: 'latency', value: 120 },
      { metric: 'toxicity', value: 0.03, threshold: 0.02, direction: 'lower' },
      { metric: 'recall', value: 0.97, threshold: 0.96 },
    ] as const;
    expect(
      missedThresholds({ results: [...few] }).map(({ metric }) => metric),
    ).toEqual(['accuracy', 'toxicity']);
  });
});
