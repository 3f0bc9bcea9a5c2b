import { EvaluationReport } from '@model-release/backstage-plugin-model-release-common';
import { readEvaluation } from '../readEvaluation';

/** What makes a document an evaluation of `ckpt-7`. */
export const HEAD = {
  apiVersion: 'model-release.dev/v1',
  kind: 'Evaluation',
  checkpoint: 'ckpt-7',
};
export const accuracy = { metric: 'accuracy', value: 0.9 };

/** The text of an evaluation with these results. */
export function documentOf(results: unknown, head: object = HEAD): string {
  return JSON.stringify({ ...head, results });
}

/** Reads a text that is taken for an evaluation of `ckpt-7`. */
export function read(text: string): EvaluationReport {
  const report = readEvaluation(text, 'ckpt-7');
  if (!report) {
    throw new Error('The text was not taken for an evaluation');
  }
  return report;
}
