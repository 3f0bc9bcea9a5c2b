import { MetricDirection } from '../model/evaluation';

/** Whether `value` is better than `other`; more is, unless the metric says otherwise. */
export function isBetter(
  value: number,
  other: number,
  direction: MetricDirection | undefined,
): boolean {
  return direction === 'lower' ? value < other : value > other;
}
