import fc from 'fast-check';
import { documentOf, HEAD, read } from './__testUtils__/documents';

describe('a large evaluation', () => {
  const many = (number: number) =>
    Array.from({ length: number }, (_, i) => ({ metric: `m${i}`, value: i }));

  it('has its first 500 results read, and says that there are more', () => {
    expect(read(documentOf(many(500)))).toMatchObject({ problems: [] });
    const report = read(documentOf(many(501)));
    expect(report.results).toEqual(many(500));
    expect(report.problems).toEqual([
      '/results has 501 results; the first 500 were read.',
    ]);
  });

  it('has its first 50 problems told, and the others counted', () => {
    const { problems } = read(documentOf(Array(120).fill(0)));
    expect(problems).toHaveLength(51);
    expect(problems.at(-1)).toBe('And 70 more.');
  });

  it.each([
    ['of brackets', `${'['.repeat(400_000)}${']'.repeat(400_000)}`],
    [
      'of unknown fields',
      JSON.stringify(
        Object.fromEntries(many(60_000).map(({ metric }) => [metric, 0])),
      ),
    ],
    ['of quotes that do not end', `"${'\\"'.repeat(400_000)}`],
    ['of infinities', `[${'NaN,'.repeat(200_000)}0]`],
  ])('%s is done with quickly', (_what, odd) => {
    const text = `{"apiVersion":"model-release.dev/v1","kind":"Evaluation","checkpoint":"ckpt-7","results":[${odd}]}`;
    const started = performance.now();
    expect(read(text).problems.length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('whatever is in the file', () => {
  const odd = fc.oneof(
    fc.double(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('higher', 'lower', null, true),
    fc.jsonValue(),
  );
  const result = fc.record(
    {
      metric: fc.oneof(fc.constant('accuracy'), odd),
      value: fc.oneof(fc.double(), odd),
      threshold: odd,
      direction: odd,
      slice: odd,
      dataset: odd,
      other: odd,
    },
    { requiredKeys: [] },
  );
  const documents = fc.record({
    apiVersion: fc.constant(HEAD.apiVersion),
    kind: fc.constant(HEAD.kind),
    checkpoint: fc.oneof(fc.constant('ckpt-7'), odd),
    results: fc.oneof(fc.array(fc.oneof(result, odd), { maxLength: 6 }), odd),
  });

  it('every result is either shown or named, and nothing is invented', () => {
    fc.assert(
      fc.property(documents, document => {
        const { results, problems } = read(JSON.stringify(document));
        const listed = Array.isArray(document.results) ? document.results : [];
        const leftOut = new Set(
          problems.flatMap(problem => /^\/results\/\d+/.exec(problem) ?? []),
        );
        expect(results.length + leftOut.size).toBeGreaterThanOrEqual(
          listed.length,
        );
        for (const { value, threshold = 0 } of results) {
          expect(Number.isFinite(value) && Number.isFinite(threshold)).toBe(
            true,
          );
        }
      }),
    );
  });

  it('the report survives being stored', () => {
    fc.assert(
      fc.property(documents, document => {
        const report = read(JSON.stringify(document));
        expect(JSON.parse(JSON.stringify(report))).toEqual(report);
        expect(JSON.stringify(report)).not.toMatch(/\\u0000|\\ud[89a-f]/);
      }),
    );
  });
});
