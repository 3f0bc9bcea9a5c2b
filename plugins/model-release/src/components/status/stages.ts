import type { Step } from '@model-release/backstage-plugin-model-release-common';

type Ordered = Pick<Step, 'key' | 'dependsOn'>;

/**
 * Groups steps into stages: a step is in the stage after the last one it depends on. Steps of one
 * stage can be worked on in parallel; inside a stage the runbook's order is kept.
 */
export function stages<TStep extends Ordered>(
  steps: readonly TStep[],
): TStep[][] {
  const depths = new Map<string, number>();
  const depthOf = (step: Ordered): number => {
    const known = depths.get(step.key);
    if (known !== undefined) {
      return known;
    }
    const before = steps.filter(other => step.dependsOn.includes(other.key));
    const depth =
      before.length === 0 ? 0 : Math.max(...before.map(depthOf)) + 1;
    depths.set(step.key, depth);
    return depth;
  };
  const grouped: TStep[][] = [];
  for (const step of steps) {
    const depth = depthOf(step);
    (grouped[depth] ??= []).push(step);
  }
  return grouped.filter(Boolean);
}
