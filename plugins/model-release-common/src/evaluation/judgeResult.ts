import { EvaluationResult } from '../model/evaluation';
import { isBetter } from './isBetter';
import { isNearlyEqual } from './isNearlyEqual';

/** `unjudged` where there is no threshold. @public */
export type ResultVerdict = 'met' | 'missed' | 'unjudged';

/** Whether a result is good enough. One that is exactly at its threshold is. @public */
export function judgeResult(result: EvaluationResult): ResultVerdict {
  const { value, threshold, direction } = result;
  if (threshold === undefined) {
    return 'unjudged';
  }
  const isMet =
    isNearlyEqual(value, threshold) || isBetter(value, threshold, direction);
  return isMet ? 'met' : 'missed';
}
