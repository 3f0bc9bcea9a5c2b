import { EvaluationResult } from '../model/evaluation';

/**
 * What two comparable measurements have in common: metric, slice, and dataset, as one text.
 *
 * @public
 */
export function resultKey(
  result: Pick<EvaluationResult, 'metric' | 'slice' | 'dataset'>,
): string {
  const { metric, slice, dataset } = result;
  return JSON.stringify([metric, slice ?? null, dataset ?? null]);
}
