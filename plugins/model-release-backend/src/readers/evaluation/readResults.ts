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

/** What has one name can be told apart neither here nor in the next release. */
function repetitions(placed: readonly Placed[]): string[] {
  const first = new Map<string, number>();
  return placed.flatMap(([index, result]) => {
    const key = resultKey(result);
    const earlier = first.get(key);
    first.set(key, earlier ?? index);
    return earlier === undefined
      ? []
      : [
          `/results/${index} has metric, slice and dataset in common with /results/${earlier}.`,
        ];
  });
}

/** Takes over those results that fit the schema; `misfits` are the places of the others. */
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
