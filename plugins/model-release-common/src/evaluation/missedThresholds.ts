import { EvaluationReport, EvaluationResult } from '../model/evaluation';
import { judgeResult } from './judgeResult';

/**
 * The results that are not good enough, in the order of the report. Says nothing about what could
 * not be read: `problems` does.
 *
 * @public
 */
export function missedThresholds(
  report: Pick<EvaluationReport, 'results'>,
): EvaluationResult[] {
  return report.results.filter(result => judgeResult(result) === 'missed');
}
