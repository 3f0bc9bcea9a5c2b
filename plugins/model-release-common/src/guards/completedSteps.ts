import { Act, CompletedStep } from './denial';
import { listWords } from './refs';
import { nameAct, StepGuardFacts, stepName } from './stepFacts';

type CoveredStep = StepGuardFacts['release']['steps'][number];

export function isSameAct(one: Act, other: Act): boolean {
  return one.by === other.by && one.onBehalfOf === other.onBehalfOf;
}

/** In which acts a step got its result: who completed or signed it, and for whom. */
export function completionsOf(step: CoveredStep): CompletedStep[] {
  const { completedBy, completedOnBehalfOf, signatures } = step;
  const acts: Act[] = signatures.map(({ by, onBehalfOf }) => ({
    by,
    onBehalfOf,
  }));
  const last = completedBy && {
    by: completedBy,
    onBehalfOf: completedOnBehalfOf,
  };
  // The last signature completes a sign-off: one act, and not two.
  if (last && !acts.some(act => isSameAct(act, last))) {
    acts.unshift(last);
  }
  return acts.map(act => ({ ...stepName(step), ...act }));
}

/** `bo for ana completed “A” and “B”` */
export function sayCompleted(completed: readonly CompletedStep[]): string {
  const titles = new Map<string, string[]>();
  for (const one of completed) {
    const name = nameAct(one);
    titles.set(name, [...(titles.get(name) ?? []), `“${one.title}”`]);
  }
  return [...titles]
    .map(([name, steps]) => `${name} completed ${listWords(steps)}`)
    .join(' and ');
}
