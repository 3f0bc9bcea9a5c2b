import fc from 'fast-check';
import { EvaluationResult } from '../model/evaluation';
import { results, values } from './__testUtils__/arbitraryResults';
import { compareResults } from './compareResults';
import { resultKey } from './resultKey';

const lists = fc.array(results, { maxLength: 12 });

const accuracy = (value: number): EvaluationResult => ({
  metric: 'accuracy',
  value,
});

const trends = (
  now: readonly EvaluationResult[],
  before: readonly EvaluationResult[],
) => compareResults(now, before).map(({ trend }) => trend);

describe('a comparison with what was measured before', () => {
  it.each([
    ['better where it rose', 0.9, 0.8, undefined, 'better'],
    ['worse where it fell', 0.8, 0.9, 'higher', 'worse'],
    ['worse where it rose and less is better', 0.9, 0.8, 'lower', 'worse'],
    ['better where it fell and less is better', 0.8, 0.9, 'lower', 'better'],
    ['the same but for rounding', 0.1 + 0.2, 0.3, 'lower', 'same'],
  ] as const)('is %s', (_what, value, was, direction, trend) => {
    expect(
      trends([{ ...accuracy(value), direction }], [accuracy(was)]),
    ).toEqual([trend]);
  });

  it('tells how much has changed', () => {
    const [comparison] = compareResults([accuracy(0.75)], [accuracy(0.5)]);
    expect(comparison).toEqual({
      now: accuracy(0.75),
      before: accuracy(0.5),
      change: 0.25,
      trend: 'better',
    });
  });

  it('is only between results of one metric, slice and dataset', () => {
    const minors = { ...accuracy(0.9), slice: 'minors' };
    const inbox = { ...accuracy(0.9), dataset: 'minors' };
    expect(trends([accuracy(0.9)], [minors, inbox])).toEqual([
      'new',
      'gone',
      'gone',
    ]);
    expect(trends([inbox, minors], [minors, inbox])).toEqual(['same', 'same']);
  });

  it('takes several under one name in their order', () => {
    const now = [accuracy(1), accuracy(2), accuracy(3)];
    expect(trends(now, [accuracy(1), accuracy(5)])).toEqual([
      'same',
      'worse',
      'new',
    ]);
  });

  it('is made of every result, once, and nothing else', () => {
    fc.assert(
      fc.property(lists, lists, (now, before) => {
        const pairs = compareResults(now, before);
        const olds = pairs.flatMap(pair => pair.before ?? []);
        expect(pairs.flatMap(pair => pair.now ?? [])).toEqual(now);
        expect(olds).toHaveLength(before.length);
        expect(new Set(olds)).toEqual(new Set(before));
        for (const pair of pairs.filter(each => each.now && each.before)) {
          expect(resultKey(pair.now!)).toBe(resultKey(pair.before!));
        }
      }),
    );
  });

  it('leaves nothing new and nothing gone under the same name', () => {
    fc.assert(
      fc.property(lists, lists, (now, before) => {
        const keysOf = (trend: string) =>
          compareResults(now, before)
            .filter(pair => pair.trend === trend)
            .map(pair => resultKey((pair.now ?? pair.before)!));
        const gone = new Set(keysOf('gone'));
        expect(keysOf('new').filter(key => gone.has(key))).toEqual([]);
      }),
    );
  });

  it('with itself finds everything the same', () => {
    fc.assert(
      fc.property(lists, list => {
        expect(new Set(trends(list, list))).toEqual(
          new Set(list.length > 0 ? ['same'] : []),
        );
      }),
    );
  });

  it('says the opposite when now and before change places', () => {
    const opposite = { better: 'worse', worse: 'better', same: 'same' };
    fc.assert(
      fc.property(results, values, (result, value) => {
        const other = { ...result, value };
        const [there] = compareResults([result], [other]);
        const [back] = compareResults([other], [result]);
        expect(back.trend).toBe(opposite[there.trend as keyof typeof opposite]);
      }),
    );
  });
});
