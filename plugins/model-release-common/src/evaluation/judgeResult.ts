import { EvaluationResult } from '../model/evaluation';
import { isBetter } from './isBetter';
import { isNearlyEqual } from './isNearlyEqual';

/** `unjudged` where there is no threshold. @public */
export type ResultVerdict = 'met' | 'missed' | 'unjudged';

/** Whether a result meets its threshold. A result equal to its threshold does. @public */
export function judgeResult(result: EvaluationResult): ResultVerdict {
  const { value, threshold, direction } = result;
  if (threshold === undefined) {
    return 'unjudged';
  }
  const isMet =
    isNearlyEqual(value, threshold) || isBetter(value, threshold, direction);
  return isMet ? 'met' : 'missed';
}
