import {
  judgeResult,
  missedThresholds,
  type EvaluationReport,
  type EvaluationResult,
} from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import { dotted, type Part, type Phrase } from '../../common/phrase';
import type { Tone } from '../../theme/tones';
import { numberWords } from './numberWords';
import { thresholdWords } from './thresholdWords';

/** As many as one line has room for. */
const NAMED = 2;

type Report = Pick<EvaluationReport, 'results' | 'problems'>;

/** `toxicity on “minors” missed: 0.031, at most 0.02` */
function missedWords(result: EvaluationResult): Part {
  const { metric, slice, value, threshold } = result;
  const places = {
    metric: { text: metric },
    value: numberWords(value, [threshold]),
    threshold: thresholdWords(result) ?? say('evaluation.unjudged'),
  };
  return slice === undefined
    ? say('evaluation.metricMissed', places)
    : say('evaluation.metricMissedOnSlice', {
        ...places,
        slice: { text: slice },
      });
}

/** `11 of 12 thresholds met`, for places where there is room for no more. */
export function thresholdsMetWords({ results }: Pick<Report, 'results'>): Part {
  const judged = results.filter(result => judgeResult(result) !== 'unjudged');
  if (judged.length === 0) {
    return results.length === 0
      ? say('evaluation.nothingRead')
      : say('evaluation.noThresholds', { count: results.length });
  }
  return say('evaluation.thresholdsMet', {
    met: judged.length - missedThresholds({ results }).length,
    count: judged.length,
  });
}

/** An evaluation in one line: how many thresholds are met, and which are not. */
export function summarizeEvaluation(report: Report): Phrase {
  const missed = missedThresholds(report);
  const unnamed = missed.length - NAMED;
  const { length: problems } = report.problems;
  const parts = [
    thresholdsMetWords(report),
    ...missed.slice(0, NAMED).map(missedWords),
    ...(unnamed > 0 ? [say('evaluation.moreMissed', { count: unnamed })] : []),
    ...(problems > 0 ? [say('evaluation.problems', { count: problems })] : []),
  ];
  return dotted(parts);
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
