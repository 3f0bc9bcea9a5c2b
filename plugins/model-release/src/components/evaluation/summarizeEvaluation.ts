import {
  judgeResult,
  missedThresholds,
  type EvaluationReport,
  type EvaluationResult,
} from '@model-release/backstage-plugin-model-release-common';
import type { Tone } from '../../theme/tones';
import { count } from '../../common/words';
import { numberWords } from './numberWords';
import { thresholdWords } from './thresholdWords';

/** As many as one line has room for. */
const NAMED = 2;

type Report = Pick<EvaluationReport, 'results' | 'problems'>;

/** `toxicity on “minors” missed: 0.031, at most 0.02` */
function missedWords(result: EvaluationResult): string {
  const where = result.slice === undefined ? '' : ` on “${result.slice}”`;
  const value = numberWords(result.value, [result.threshold]);
  return `${result.metric}${where} missed: ${value}, ${thresholdWords(result)}`;
}

/** `11 of 12 thresholds met`, for places where there is room for no more. */
export function thresholdsMetWords({
  results,
}: Pick<Report, 'results'>): string {
  const judged = results.filter(result => judgeResult(result) !== 'unjudged');
  if (judged.length === 0) {
    return results.length === 0
      ? 'No results could be read'
      : `${count(results.length, 'result')}, none with a threshold`;
  }
  const met = judged.length - missedThresholds({ results }).length;
  return `${met} of ${count(judged.length, 'threshold')} met`;
}

/** An evaluation in one line: how many thresholds are met, and which are not. */
export function summarizeEvaluation(report: Report): string {
  const missed = missedThresholds(report);
  const unnamed = missed.length - NAMED;
  return [
    thresholdsMetWords(report),
    ...missed.slice(0, NAMED).map(missedWords),
    ...(unnamed > 0 ? [`${unnamed} more missed`] : []),
    ...(report.problems.length > 0
      ? [`${count(report.problems.length, 'problem')} in the file`]
      : []),
  ].join('; ');
}

/** Red where a threshold is missed, amber where not all could be read. */
export function evaluationTone(report: Report): Tone {
  if (missedThresholds(report).length > 0) {
    return 'bad';
  }
  if (report.problems.length > 0 || report.results.length === 0) {
    return 'soon';
  }
  const isJudged = report.results.some(
    result => judgeResult(result) !== 'unjudged',
  );
  return isJudged ? 'ok' : 'plain';
}
