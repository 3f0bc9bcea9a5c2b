import type { EvaluationResult } from '@model-release/backstage-plugin-model-release-common';
import { phraseText } from '../../__testUtils__/phraseText';
import { summarizeEvaluation, evaluationTone } from './summarizeEvaluation';

const met: EvaluationResult = { metric: 'recall', value: 0.9, threshold: 0.8 };
const plain: EvaluationResult = { metric: 'latency (ms)', value: 412 };
const toxicity: EvaluationResult = {
  metric: 'toxicity',
  value: 0.031,
  threshold: 0.02,
  direction: 'lower',
  slice: 'minors',
};
const accuracy: EvaluationResult = {
  metric: 'accuracy',
  value: 0.89999,
  threshold: 0.9,
};

describe('an evaluation in one line', () => {
  it.each<[string, EvaluationResult[], string[], string]>([
    [
      'says how many thresholds are met, and which is not',
      [...Array(11).fill(met), toxicity, plain],
      [],
      '11 of 12 thresholds met · toxicity on “minors” missed: 0.031, at most 0.02',
    ],
    ['says when all are met', [met], [], '1 of 1 threshold met'],
    [
      'names two that are missed, and counts the others',
      [accuracy, toxicity, accuracy, toxicity],
      [],
      '0 of 4 thresholds met · accuracy missed: 0.89999, at least 0.9 · toxicity on “minors” missed: 0.031, at most 0.02 · 2 more missed',
    ],
    [
      'says when there is nothing to judge by',
      [plain, plain],
      [],
      '2 results, no thresholds',
    ],
    [
      'says when nothing could be read',
      [],
      ['The file is not valid JSON; nothing of it was read.'],
      'No results could be read · 1 problem in the file',
    ],
  ])('%s', (_what, results, problems, line) => {
    expect(phraseText(summarizeEvaluation({ results, problems }))).toBe(line);
  });

  it.each<[string, EvaluationResult[], string[], string]>([
    ['bad', [met, toxicity], ['/checkpoint is missing.'], 'bad'],
    ['soon', [met], ['/checkpoint is missing.'], 'soon'],
    ['soon', [], [], 'soon'],
    ['ok', [met, plain], [], 'ok'],
    ['plain', [plain], [], 'plain'],
  ])('has the tone %s for the worst in it', (_, results, problems, tone) => {
    expect(evaluationTone({ results, problems })).toBe(tone);
  });
});
