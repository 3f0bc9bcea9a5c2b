import { Step } from '../model/step';

/** The keys of every step that the given one rests on, directly or not. @public */
export function coveredSteps(
  steps: ReadonlyArray<Pick<Step, 'key' | 'dependsOn'>>,
  key: string,
): string[] {
  const covered = new Set<string>();
  const visit = (current: string) => {
    for (const next of steps.find(s => s.key === current)?.dependsOn ?? []) {
      if (!covered.has(next)) {
        covered.add(next);
        visit(next);
      }
    }
  };
  visit(key);
  return steps.map(s => s.key).filter(k => covered.has(k));
}
