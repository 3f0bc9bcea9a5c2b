import { Act, CompletedStep } from './denial';
import { listWords } from './refs';
import { nameAct } from './stepFacts';

export function isSameAct(one: Act, other: Act): boolean {
  return one.by === other.by && one.onBehalfOf === other.onBehalfOf;
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
