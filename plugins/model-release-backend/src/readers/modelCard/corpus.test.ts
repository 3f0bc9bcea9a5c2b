import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EvaluationResult } from '@model-release/backstage-plugin-model-release-common';
import { parse } from 'yaml';
import { readModelCard } from './readModelCard';

/** What is to be found in a card; `null` where there is nothing. */
interface Expected {
  baseModel: string | null;
  datasets: string[];
  /** Something that is in the text. */
  trainingData: string | null;
  intendedUse: string | null;
  license: string | null;
  licenses: string[];
  results: EvaluationResult[];
  problem: string | null;
  /** Something that is in neither text. */
  without?: string;
}

interface Sample {
  style: string;
  card: string;
  /** How lines end in the file; `\n` unless it says otherwise. */
  lineEnd?: string;
  expected: Expected;
}

const FOLDER = join(__dirname, '__fixtures__');

const FIELDS = [
  'baseModel',
  'datasets',
  'trainingData',
  'intendedUse',
  'license',
  'licenses',
  'results',
  'problem',
];

function samplesIn(file: string): [string, Sample][] {
  const samples: Sample[] = parse(readFileSync(join(FOLDER, file), 'utf8'));
  return samples.map(sample => [`${file}: ${sample.style}`, sample]);
}

const corpus = readdirSync(FOLDER).flatMap(samplesIn);

function expectText(found: string | undefined, excerpt: string | null) {
  if (excerpt === null) {
    expect(found).toBeUndefined();
  } else {
    expect(found).toContain(excerpt);
  }
}

describe('the corpus of model cards', () => {
  it('has at least 45 cards, and says of each what is to be found', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(45);
    for (const [, { expected }] of corpus) {
      expect(Object.keys(expected)).toEqual(expect.arrayContaining(FIELDS));
    }
  });

  it.each(corpus)('reads %s', (_name, { card, lineEnd = '\n', expected }) => {
    const found = readModelCard(card.replaceAll('\n', lineEnd));
    expect({
      baseModel: found.baseModel ?? null,
      datasets: found.datasets,
      license: found.license ?? null,
      licenses: found.licenses ?? [],
      results: found.results ?? [],
      problem: found.frontMatterProblem ?? null,
    }).toEqual({
      baseModel: expected.baseModel,
      datasets: expected.datasets,
      license: expected.license,
      licenses: expected.licenses,
      results: expected.results,
      problem: expected.problem,
    });
    expectText(found.trainingData, expected.trainingData);
    expectText(found.intendedUse, expected.intendedUse);
    const texts = `${found.trainingData}\n${found.intendedUse}`;
    expect(texts).not.toContain(expected.without ?? '\u0000');
  });
});
