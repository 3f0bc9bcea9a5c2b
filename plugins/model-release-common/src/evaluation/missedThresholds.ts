import { EvaluationReport, EvaluationResult } from '../model/evaluation';
import { judgeResult } from './judgeResult';

/**
 * The results that miss their threshold, in the order of the report. What could not be read is in
 * `problems`.
 *
 * @public
 */
export function missedThresholds(
  report: Pick<EvaluationReport, 'results'>,
): EvaluationResult[] {
  return report.results.filter(result => judgeResult(result) === 'missed');
}
