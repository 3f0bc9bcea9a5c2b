import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { missedThresholds } from '@model-release/backstage-plugin-model-release-common';
import { accuracy, documentOf, HEAD, read } from './__testUtils__/documents';
import { readEvaluation } from './readEvaluation';

describe('an evaluation', () => {
  it('is read as it was written', () => {
    const results = [
      accuracy,
      {
        metric: 'toxicity',
        value: 0.031,
        threshold: 0.02,
        direction: 'lower',
        slice: 'minors',
        dataset: 'red team 2026',
      },
    ];
    expect(read(documentOf(results))).toEqual({
      checkpoint: 'ckpt-7',
      results,
      problems: [],
    });
  });

  it('may say more around its results than is read', () => {
    const text = documentOf([accuracy], { ...HEAD, harness: { seed: 1 } });
    expect(read(text)).toEqual({
      checkpoint: 'ckpt-7',
      results: [accuracy],
      problems: [],
    });
  });

  it('may start with a byte order mark', () => {
    expect(read(`\ufeff${documentOf([accuracy])}`).results).toEqual([accuracy]);
  });

  it('loses the spaces around its names, and the sign of a zero', () => {
    const text = documentOf([
      { metric: ' accuracy ', slice: ' minors ', value: 1 },
    ]).replace('"value":1', '"value":-0');
    const [result] = read(text).results;
    expect(result).toEqual({ metric: 'accuracy', slice: 'minors', value: 0 });
  });

  it('of another checkpoint is shown, and both are named', () => {
    const text = documentOf([accuracy], { ...HEAD, checkpoint: 'ckpt-6' });
    expect(read(text)).toEqual({
      checkpoint: 'ckpt-6',
      results: [accuracy],
      problems: [
        '/checkpoint is “ckpt-6”, but the release is of “ckpt-7”: the results are for other weights.',
      ],
    });
  });

  it('in the example packet is whole, and misses one threshold', () => {
    const file = resolve(
      __dirname,
      '../../../../../examples/evaluation-packet/eval-ckpt-2026-05-01-a.json',
    );
    const report = readEvaluation(
      readFileSync(file, 'utf8'),
      'ckpt-2026-05-01-a',
    )!;
    expect(report.problems).toEqual([]);
    expect(report.results).toHaveLength(10);
    expect(missedThresholds(report)).toMatchObject([
      { slice: 'mixed languages', value: 0.846, threshold: 0.85 },
    ]);
  });
});

describe('a text', () => {
  it.each([
    ['nothing', ''],
    ['prose', 'Accuracy is 0.9. It was measured twice.'],
    ['broken JSON', '{"results": ['],
    ['another JSON document', '{"kind":"Evaluation","results":[]}'],
    ['a list', JSON.stringify([{ ...HEAD, results: [] }])],
    ['null', 'null'],
    ['a runbook', documentOf([], { ...HEAD, kind: 'Runbook' })],
    [
      'a version that does not exist',
      documentOf([], { ...HEAD, apiVersion: 'model-release.dev/v9' }),
    ],
    ['another large file', `"${'x'.repeat(1024 ** 2)}"`],
  ])('that is %s is no evaluation', (_what, text) => {
    expect(readEvaluation(text, 'ckpt-7')).toBeUndefined();
  });

  it.each([
    ['valid JSON', documentOf([accuracy]).slice(0, -2), 'not valid JSON'],
    [
      'short enough',
      documentOf([{ ...accuracy, slice: 'x'.repeat(1024 ** 2) }]),
      'larger than 1 MiB',
    ],
  ])(
    'that wants to be an evaluation and is not %s is not passed over',
    (_what, text, problem) => {
      expect(read(text)).toEqual({
        results: [],
        problems: [expect.stringContaining(problem)],
      });
    },
  );
});

describe('what does not fit', () => {
  it.each<[string, object, string]>([
    [
      'a value in quotes',
      { metric: 'accuracy', value: '0.9' },
      '/results/1/value must be a number, not “0.9”; it was skipped.',
    ],
    [
      'no value',
      { metric: 'accuracy' },
      '/results/1/value is missing; it was skipped.',
    ],
    [
      'null for a threshold',
      { ...accuracy, threshold: null },
      '/results/1/threshold must be a number, not null; it was skipped.',
    ],
    [
      'a list as value',
      { metric: 'accuracy', value: [0.9] },
      '/results/1/value must be a number, not a list; it was skipped.',
    ],
    [
      'a direction of its own',
      { ...accuracy, direction: 'up' },
      '/results/1/direction must be one of higher, lower, not “up”; it was skipped.',
    ],
    [
      'a misspelt field',
      { ...accuracy, treshold: 0.8 },
      '/results/1/treshold is not a known field; it was skipped.',
    ],
    [
      'a field with a name that is none',
      { ...accuracy, 'a/b\u202e': 1 },
      '/results/1/“a~1b\ufffd” is not a known field; it was skipped.',
    ],
    [
      'a text instead of a result',
      'accuracy 0.9' as never,
      '/results/1 must be an object, not “accuracy 0.9”; it was skipped.',
    ],
  ])(
    '%s is named with its place, the others are read',
    (_what, odd, problem) => {
      const other = { metric: 'recall', value: 0.8 };
      expect(read(documentOf([accuracy, odd, other]))).toEqual({
        checkpoint: 'ckpt-7',
        results: [accuracy, other],
        problems: [problem],
      });
    },
  );

  it.each([
    ['NaN', /value must be a number, not “NaN”/],
    ['Infinity', /value must be a number, not “Infinity”/],
    ['-Infinity', /value must be a number, not “-Infinity”/],
    ['1e400', /value .*Infinity/],
    ['1e16', /value is not valid \(10000000000000000\)\. Expected: A number/],
  ])('the number %s is named, the others are read', (number, problem) => {
    const text = documentOf([accuracy, { metric: 'NaN "NaN"', value: 1 }]);
    const report = read(text.replace(':1}', `: ${number}}`));
    expect(report.results).toEqual([accuracy]);
    expect(report.problems).toEqual([expect.stringMatching(problem)]);
  });

  it.each([
    ['nothing', ''],
    ['spaces', '  '],
    ['two lines', 'a\nb'],
    ['NUL', 'a\0'],
    ['half of a character', '\ud800'],
    ['what turns the reading direction', 'a\u202eb'],
    ['201 characters', 'x'.repeat(201)],
    ['many lines', 'x\n'.repeat(201)],
  ])('a name of %s is not taken', (_what, metric) => {
    const report = read(documentOf([{ metric, value: 1 }]));
    expect(report.results).toEqual([]);
    expect(report.problems).toEqual([
      expect.stringMatching(/^\/results\/0\/metric .*; it was skipped\.$/),
    ]);
    expect(report.problems[0]).toMatch(/^[^\p{Cc}\p{Cs}\u202e]{0,400}$/u);
  });

  it('in the head is named, and the results are read', () => {
    const { checkpoint: _, ...head } = HEAD;
    expect(read(documentOf([accuracy], head))).toEqual({
      results: [accuracy],
      problems: ['/checkpoint is missing.'],
    });
    expect(read(documentOf([accuracy], { ...HEAD, checkpoint: 7 }))).toEqual({
      results: [accuracy],
      problems: ['/checkpoint must be a string, not 7.'],
    });
    expect(read(documentOf({ accuracy: 0.9 }))).toMatchObject({
      results: [],
      problems: ['/results must be a list, not an object.'],
    });
  });

  it('is a second result under the same name, though both are shown', () => {
    const again = { ...accuracy, value: 0.4 };
    expect(read(documentOf([accuracy, again]))).toMatchObject({
      results: [accuracy, again],
      problems: [
        '/results/1 has the same metric, slice, and dataset as /results/0.',
      ],
    });
  });

  it.each([
    [
      'a value',
      '"results":[{"metric":"f1","value":0.1,"threshold":0.8,"value":0.9}]',
      '/results/0/value',
    ],
    [
      'the results',
      '"results":[],"results":[{"metric":"f1","value":1}]',
      '/results',
    ],
  ])('says that %s is there twice', (_what, rest, pointer) => {
    const text = `{"apiVersion":"model-release.dev/v1","kind":"Evaluation","checkpoint":"ckpt-7",${rest}}`;
    expect(readEvaluation(text, 'ckpt-7')?.problems).toEqual([
      `${pointer} appears twice. Programs differ in which one they use.`,
    ]);
  });

  it('is not passed over because it says twice what it is', () => {
    const text =
      '{"apiVersion":"model-release.dev/v1","kind":"Evaluation","kind":"Other"}';
    expect(readEvaluation(text, 'ckpt-7')?.problems).toEqual([
      'The file declares its kind twice, so it was not read.',
    ]);
  });
});
