import type { EvaluationResult } from '@model-release/backstage-plugin-model-release-common';
import { numberWords } from './numberWords';

/** `at least 0.88`, or `at most` where less is better; `undefined` without a threshold. */
export function thresholdWords(result: EvaluationResult): string | undefined {
  const { threshold, direction, value } = result;
  return threshold === undefined
    ? undefined
    : `${direction === 'lower' ? 'at most' : 'at least'} ${numberWords(
        threshold,
        [value],
      )}`;
}

/** What was asked for before, where something else is asked for now: `was at most 0.01`. */
export function formerThresholdWords(
  now: EvaluationResult,
  before: EvaluationResult | undefined,
): string | undefined {
  const direction = now.direction ?? 'higher';
  if (
    !before ||
    (now.threshold === before.threshold &&
      direction === (before.direction ?? 'higher'))
  ) {
    return undefined;
  }
  const former = thresholdWords(before);
  if (former === undefined) {
    return now.threshold === undefined ? undefined : 'no threshold before';
  }
  return `was ${former}`;
}
