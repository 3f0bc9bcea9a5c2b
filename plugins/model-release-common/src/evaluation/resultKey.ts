import { EvaluationResult } from '../model/evaluation';

/**
 * What two measurements have in common when one can be compared with the other: metric, slice and
 * dataset, as one text.
 *
 * @public
 */
export function resultKey(
  result: Pick<EvaluationResult, 'metric' | 'slice' | 'dataset'>,
): string {
  const { metric, slice, dataset } = result;
  return JSON.stringify([metric, slice ?? null, dataset ?? null]);
}
