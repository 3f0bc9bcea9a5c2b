import type { EvaluationResult } from '@model-release/backstage-plugin-model-release-common';
import { phraseText } from '../../__testUtils__/phraseText';
import { resultGroups } from './resultGroups';
import { rowLabel } from './rowLabel';

const accuracy: EvaluationResult = {
  metric: 'accuracy',
  value: 0.9,
  threshold: 0.8,
};
const latency: EvaluationResult = { metric: 'latency (ms)', value: 412 };
const toxicity: EvaluationResult = {
  metric: 'toxicity',
  value: 0.031,
  threshold: 0.02,
  direction: 'lower',
};

const on = (slice: string, result: EvaluationResult) => ({ ...result, slice });

const words = (part: Parameters<typeof phraseText>[0] | undefined) =>
  part && phraseText(part);

const outline = (results: EvaluationResult[], previous?: EvaluationResult[]) =>
  resultGroups(results, previous).map(
    ({ slice, rows }) =>
      `${slice ?? 'all'}: ${rows
        .map(({ metric, verdict }) => `${metric} ${verdict}`)
        .join(', ')}`,
  );

describe('the table of results', () => {
  it('has a group for each slice, all of the data first', () => {
    expect(
      outline([on('Danish', accuracy), accuracy, on('minors', accuracy)]),
    ).toEqual([
      'all: accuracy met',
      'Danish: accuracy met',
      'minors: accuracy met',
    ]);
  });

  it('has what missed its threshold first, within groups and among them', () => {
    expect(
      outline([
        latency,
        accuracy,
        on('minors', accuracy),
        on('minors', toxicity),
      ]),
    ).toEqual([
      'minors: toxicity missed, accuracy met',
      'all: latency (ms) unjudged, accuracy met',
    ]);
  });

  it('still has what was measured before and is not any more', () => {
    expect(outline([accuracy], [on('minors', toxicity)])).toEqual([
      'minors: toxicity gone',
      'all: accuracy met',
    ]);
    const [{ rows }] = resultGroups([accuracy], [on('minors', toxicity)]);
    expect(rows[0]).not.toHaveProperty('value');
    expect(rows[0]).toMatchObject({ before: '0.031' });
    expect(words(rows[0].formerThreshold)).toBe('was at most 0.02');
  });

  it('says what is better than in the last release, what is worse, and what is new', () => {
    const changeOf = (before: EvaluationResult[]) =>
      words(resultGroups([accuracy], before)[0].rows[0].change);
    expect(changeOf([{ ...accuracy, value: 0.85 }])).toBe('+0.05, better');
    expect(changeOf([{ ...accuracy, value: 0.95 }])).toBe('−0.05, worse');
    expect(changeOf([accuracy])).toBe('no change');
    expect(changeOf([])).toBe('new');
  });

  it('says nothing of changes where nothing was released before', () => {
    const [{ rows }] = resultGroups([accuracy]);
    expect(rows[0]).toMatchObject({ before: undefined, change: undefined });
  });

  it.each<[string, Partial<EvaluationResult>, string | undefined]>([
    ['was stricter', { threshold: 0.85 }, 'was at least 0.85'],
    ['was the same', {}, undefined],
    ['was the same, spelt out', { direction: 'higher' }, undefined],
    ['looked the other way', { direction: 'lower' }, 'was at most 0.8'],
    ['did not exist', { threshold: undefined }, 'had no threshold'],
  ])('tells that a threshold %s', (_what, other, former) => {
    const [{ rows }] = resultGroups([accuracy], [{ ...accuracy, ...other }]);
    expect(words(rows[0].formerThreshold)).toBe(former);
  });

  it('tells that a threshold was given up', () => {
    const now = { ...accuracy, threshold: undefined };
    const [{ rows }] = resultGroups([now], [accuracy]);
    expect(rows[0]).toMatchObject({
      verdict: 'unjudged',
      threshold: undefined,
    });
    expect(words(rows[0].formerThreshold)).toBe('was at least 0.8');
  });

  it('keeps apart results of one name', () => {
    const [{ rows }] = resultGroups([accuracy, accuracy], []);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(2);
  });

  it('can be read out row by row', () => {
    const [{ rows, slice }] = resultGroups(
      [on('minors', toxicity)],
      [on('minors', { ...toxicity, value: 0.018 })],
    );
    expect(words(rowLabel(rows[0], slice))).toBe(
      'toxicity on “minors”: 0.031. Threshold missed, at most 0.02. Previous release: 0.018.',
    );
  });
});
