import { readModelIndex } from './readModelIndex';

const indexWith = (...metrics: unknown[]) => ({
  model_index: [{ name: 'a', results: [{ metrics }] }],
});

describe('readModelIndex', () => {
  it('prefers the name of a metric and of a dataset to their types', () => {
    const dataset = { name: 'held-out weeks', type: 'acme/a' };
    const metrics = [{ type: 'f1', name: 'macro F1', value: 0.9 }];
    expect(
      readModelIndex({ model_index: [{ results: [{ dataset, metrics }] }] }),
    ).toEqual([{ metric: 'macro F1', value: 0.9, dataset: 'held-out weeks' }]);
  });

  it('makes a slice of configuration and split, when they are not the usual ones', () => {
    const results = [
      { dataset: { config: 'default', split: 'test' }, metrics: { f1: 1 } },
      { dataset: { config: 'de', split: 'test' }, metrics: { f1: 2 } },
      { dataset: { config: 'default' }, metrics: { f1: 3 } },
    ];
    expect(
      readModelIndex({ model_index: { results } }).map(({ slice }) => slice),
    ).toEqual(['test', 'de, test', undefined]);
  });

  it.each(['wer', 'CER', 'perplexity', 'eval_loss', 'Mean absolute error'])(
    'knows that less %s is better',
    type => {
      const [result] = readModelIndex(indexWith({ type, value: 1 }));
      expect(result.direction).toBe('lower');
    },
  );

  it.each(['f1', 'accuracy', 'lossless share', 'answer rate'])(
    'claims nothing about %s',
    type => {
      const [result] = readModelIndex(indexWith({ type, value: 1 }));
      expect(result).toEqual({ metric: type, value: 1 });
    },
  );

  it.each([0.5, '0.5', ' .5 ', '5e-1', '+0.5'])('takes %j for half', value => {
    const [result] = readModelIndex(indexWith({ type: 'f1', value }));
    expect(result.value).toBe(0.5);
  });

  it.each([
    'n/a',
    '50%',
    '0x10',
    '',
    null,
    true,
    Infinity,
    Number.NaN,
    '1e999',
    [0.5],
    { precision: 0.5 },
  ])('leaves out the value %p', value => {
    const metrics = [
      { type: 'f1', value },
      { type: 'f2', value: 2 },
    ];
    expect(readModelIndex(indexWith(...metrics))).toEqual([
      { metric: 'f2', value: 2 },
    ]);
  });

  it('leaves out numbers of which nobody says what they are', () => {
    expect(readModelIndex(indexWith({ value: 1 }))).toEqual([]);
  });

  it('reads no more than 500 results', () => {
    const metrics = Array.from({ length: 501 }, (_, index) => ({
      type: `m${index}`,
      value: index,
    }));
    expect(readModelIndex(indexWith(...metrics))).toHaveLength(500);
  });

  it.each([undefined, null, 'text', 7, [], [[]], [null], { results: 'none' }])(
    'finds nothing in %j',
    model_index => {
      expect(readModelIndex({ model_index })).toEqual([]);
    },
  );
});
