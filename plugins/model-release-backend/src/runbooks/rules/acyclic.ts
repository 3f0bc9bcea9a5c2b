import { StepDefinition } from '@model-release/backstage-plugin-model-release-common';
import { RunbookRule } from './rule';

/** The keys of the first cycle found, its start repeated at the end. */
function findCycle(steps: readonly StepDefinition[]): string[] | undefined {
  const settled = new Set<string>();
  const visit = (key: string, trail: string[]): string[] | undefined => {
    if (trail.includes(key)) {
      return [...trail.slice(trail.indexOf(key)), key];
    }
    if (settled.has(key)) {
      return undefined;
    }
    for (const next of steps.find(s => s.key === key)?.dependsOn ?? []) {
      const cycle = visit(next, [...trail, key]);
      if (cycle) {
        return cycle;
      }
    }
    settled.add(key);
    return undefined;
  };
  for (const { key } of steps) {
    const cycle = visit(key, []);
    if (cycle) {
      return cycle;
    }
  }
  return undefined;
}

/** Steps in a cycle would never become active. */
export const acyclic: RunbookRule = ({ spec }) => {
  const cycle = findCycle(spec.steps);
  if (!cycle) {
    return [];
  }
  const index = spec.steps.findIndex(step => step.key === cycle[0]);
  return [
    {
      path: ['spec', 'steps', index, 'dependsOn'],
      message: `forms a cycle: ${cycle.join(' → ')}`,
    },
  ];
};
