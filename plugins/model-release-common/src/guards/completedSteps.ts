import { Act, CompletedStep } from './denial';
import { listWords } from './refs';
import { nameAct, SignerFacts, stepName } from './stepFacts';

type CoveredStep = SignerFacts['release']['steps'][number];

export function isSameAct(one: Act, other: Act): boolean {
  return one.by === other.by && one.onBehalfOf === other.onBehalfOf;
}

/** Who gave a result first that somebody else confirmed. */
function firstCompletion({ completedBy, result }: CoveredStep): Act[] {
  const { firstCompletedBy, firstCompletedOnBehalfOf } =
    (result && 'reaffirmed' in result && result.reaffirmed) || {};
  return completedBy === undefined || firstCompletedBy === undefined
    ? []
    : [{ by: firstCompletedBy, onBehalfOf: firstCompletedOnBehalfOf }];
}

/** In which acts a step got its result: who completed, confirmed or signed it, and for whom. */
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
  const first = firstCompletion(step).filter(
    act => !acts.some(other => isSameAct(act, other)),
  );
  return [...first, ...acts].map(act => ({ ...stepName(step), ...act }));
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
