import type { EvaluationResult } from '@model-release/backstage-plugin-model-release-common';

/** Places on a line, 0 at its left end and 1 at its right. */
export interface Plot {
  value: number;
  threshold?: number;
  before?: number;
  /** Where results are good enough. */
  good?: { from: number; to: number };
}

/**
 * The least that a line covers, in proportion to its numbers: what hardly differs stays close
 * together, instead of being drawn to the ends of the line.
 */
const LEAST_SPAN = 0.1;

/** Room on either side of the outermost number. */
const MARGIN = 0.15;

/** Makes the scale on which these numbers are told apart. */
function scaleFor(numbers: readonly number[]): (number: number) => number {
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  const largest = Math.max(...numbers.map(Math.abs));
  const span = Math.max(high - low, largest * LEAST_SPAN) || 1;
  const start = (low + high) / 2 - span / 2;
  return number => MARGIN + ((number - start) / span) * (1 - 2 * MARGIN);
}

function goodPart(
  edge: number | undefined,
  direction: EvaluationResult['direction'],
): Plot['good'] {
  if (edge === undefined) {
    return undefined;
  }
  return direction === 'lower' ? { from: 0, to: edge } : { from: edge, to: 1 };
}

/**
 * Lays a result out beside its threshold and what it was before. `undefined` when there is nothing
 * to see it beside.
 */
export function plotOf(
  result: EvaluationResult,
  before?: number,
): Plot | undefined {
  const { value, threshold, direction } = result;
  if (threshold === undefined && before === undefined) {
    return undefined;
  }
  const place = scaleFor(
    [value, threshold, before].filter(number => number !== undefined),
  );
  const placeOf = (number: number | undefined) =>
    number === undefined ? undefined : place(number);
  const edge = placeOf(threshold);
  return {
    value: place(value),
    threshold: edge,
    before: placeOf(before),
    good: goodPart(edge, direction),
  };
}
