import { anEvidence } from '../testUtils/anEvidence';
import { missesOf, unexplainedMisses } from './missesOf';

const missed = { metric: 'macro F1', value: 0.8, threshold: 0.85 };
const files = [
  anEvidence({
    fileName: 'a.json',
    evaluation: {
      results: [
        missed,
        { ...missed, slice: 'minors' },
        { ...missed, metric: 'recall', value: 0.9 },
        { metric: 'latency', value: 9 },
      ],
      problems: [],
    },
  }),
  anEvidence({ fileName: 'b.csv' }),
];
const reason = 'The slice has 14 tickets, see the note.';

describe('missed thresholds', () => {
  it('are the judged results that are not good enough, each with its file', () => {
    expect(missesOf(files)).toEqual([
      { fileName: 'a.json', result: missed },
      { fileName: 'a.json', result: { ...missed, slice: 'minors' } },
    ]);
  });

  it('are explained one by one, by file, metric, slice and dataset', () => {
    const of = { fileName: 'a.json', metric: 'macro F1', reason };
    expect(unexplainedMisses(files, [of])).toEqual([
      { fileName: 'a.json', result: { ...missed, slice: 'minors' } },
    ]);
    expect(unexplainedMisses(files, [of, { ...of, slice: 'minors' }])).toEqual(
      [],
    );
    expect(unexplainedMisses(files, [{ ...of, reason: ' ' }])).toHaveLength(2);
  });
});
