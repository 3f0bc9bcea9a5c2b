import type { EvaluationResult } from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import type { Part } from '../../common/phrase';
import { numberWords } from './numberWords';

function thresholdNumber({ threshold, value }: EvaluationResult) {
  return threshold === undefined ? undefined : numberWords(threshold, [value]);
}

/** `at least 0.88`, or `at most` where less is better; `undefined` without a threshold. */
export function thresholdWords(result: EvaluationResult): Part | undefined {
  const value = thresholdNumber(result);
  if (value === undefined) {
    return undefined;
  }
  return result.direction === 'lower'
    ? say('evaluation.atMost', { value })
    : say('evaluation.atLeast', { value });
}

/** What was required before, where something else is required now: `was at most 0.01`. */
export function formerThresholdWords(
  now: EvaluationResult,
  before: EvaluationResult | undefined,
): Part | undefined {
  const direction = now.direction ?? 'higher';
  if (
    !before ||
    (now.threshold === before.threshold &&
      direction === (before.direction ?? 'higher'))
  ) {
    return undefined;
  }
  const value = thresholdNumber(before);
  if (value === undefined) {
    return now.threshold === undefined
      ? undefined
      : say('evaluation.hadNoThreshold');
  }
  return before.direction === 'lower'
    ? say('evaluation.wasAtMost', { value })
    : say('evaluation.wasAtLeast', { value });
}
