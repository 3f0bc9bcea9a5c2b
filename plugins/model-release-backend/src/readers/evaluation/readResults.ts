import {
  EvaluationResult,
  resultKey,
} from '@model-release/backstage-plugin-model-release-common';

/** A result beside its place in the document. */
type Placed = readonly [index: number, result: EvaluationResult];

/** Only what is known, without spaces around names and without a zero below zero. */
function toResult(result: EvaluationResult): EvaluationResult {
  const { metric, value, threshold, direction, slice, dataset } = result;
  return {
    metric: metric.trim(),
    value: value + 0,
    ...(threshold !== undefined && { threshold: threshold + 0 }),
    ...(direction !== undefined && { direction }),
    ...(slice !== undefined && { slice: slice.trim() }),
    ...(dataset !== undefined && { dataset: dataset.trim() }),
  };
}

/** Results with the same name cannot be told apart, here or in the next release. */
function repetitions(placed: readonly Placed[]): string[] {
  const first = new Map<string, number>();
  return placed.flatMap(([index, result]) => {
    const key = resultKey(result);
    const earlier = first.get(key);
    first.set(key, earlier ?? index);
    return earlier === undefined
      ? []
      : [
          `/results/${index} has the same metric, slice, and dataset as /results/${earlier}.`,
        ];
  });
}

/** Keeps the results that match the schema; `misfits` are the positions of the others. */
export function readResults(
  values: readonly unknown[],
  misfits: ReadonlySet<number>,
): { results: EvaluationResult[]; problems: string[] } {
  const placed = [...values.entries()]
    .filter(([index]) => !misfits.has(index))
    .map(
      ([index, value]): Placed => [index, toResult(value as EvaluationResult)],
    );
  return {
    results: placed.map(([, result]) => result),
    problems: repetitions(placed),
  };
}
