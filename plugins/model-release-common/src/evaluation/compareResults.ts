import { EvaluationResult } from '../model/evaluation';
import { isBetter } from './isBetter';
import { isNearlyEqual } from './isNearlyEqual';
import { resultKey } from './resultKey';

/** One measurement now and before. @public */
export type ResultComparison =
  | {
      now: EvaluationResult;
      before: EvaluationResult;
      /** Now less before. Exactly 0 where both are the same. */
      change: number;
      trend: 'better' | 'worse' | 'same';
    }
  | { now: EvaluationResult; before?: undefined; trend: 'new' }
  | { now?: undefined; before: EvaluationResult; trend: 'gone' };

function compareOne(
  now: EvaluationResult,
  before: EvaluationResult,
): ResultComparison {
  if (isNearlyEqual(now.value, before.value)) {
    return { now, before, change: 0, trend: 'same' };
  }
  return {
    now,
    before,
    change: now.value - before.value,
    // The direction in the document under review decides.
    trend: isBetter(now.value, before.value, now.direction)
      ? 'better'
      : 'worse',
  };
}

/** The results under each key, in their order. */
function byKey(
  results: readonly EvaluationResult[],
): Map<string, EvaluationResult[]> {
  const groups = new Map<string, EvaluationResult[]>();
  for (const result of results) {
    const key = resultKey(result);
    groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  return groups;
}

/**
 * Pairs results with the same metric, slice, and dataset; the first of several with the first.
 * Current results come first, in their order, then previous ones that are no longer measured.
 *
 * @public
 */
export function compareResults(
  now: readonly EvaluationResult[],
  before: readonly EvaluationResult[],
): ResultComparison[] {
  const unpaired = byKey(before);
  const paired = now.map((result): ResultComparison => {
    const other = unpaired.get(resultKey(result))?.shift();
    return other ? compareOne(result, other) : { now: result, trend: 'new' };
  });
  const gone = [...unpaired.values()]
    .flat()
    .map((result): ResultComparison => ({ before: result, trend: 'gone' }));
  return [...paired, ...gone];
}
