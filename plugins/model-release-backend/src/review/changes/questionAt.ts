import { AnswerPath } from '@model-release/backstage-plugin-model-release-common';
import { at, isPart, listAt, Part, textAt } from './json';

/** What `#/definitions/tool` stands for; forms have no references to anywhere else. */
function resolve(reference: string, form: unknown): unknown {
  return reference
    .split('/')
    .slice(1)
    .map(name => name.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((found, name) => at(found, name), form);
}

/** Every part of a form that may speak about the same value, whatever the other answers are. */
function partsAbout(part: unknown, form: unknown): Part[] {
  const found = new Set<Part>();
  const add = (candidate: unknown) => {
    if (!isPart(candidate) || found.has(candidate)) {
      return;
    }
    found.add(candidate);
    const { $ref, then, else: otherwise, dependencies } = candidate;
    const branches = [
      typeof $ref === 'string' ? resolve($ref, form) : undefined,
      then,
      otherwise,
      ...['allOf', 'anyOf', 'oneOf'].flatMap(name => listAt(candidate, name)),
      ...(isPart(dependencies) ? Object.values(dependencies) : []),
    ];
    branches.forEach(add);
  };
  add(part);
  return [...found];
}

function below(part: Part, name: string | number): unknown {
  if (typeof name === 'string') {
    return at(part.properties, name);
  }
  const { items, additionalItems } = part;
  return Array.isArray(items) ? items[name] ?? additionalItems : items;
}

/** The parts about a value below the one that the given parts are about. */
function partsBelow(parts: Part[], name: string | number, form: unknown) {
  return parts.flatMap(part => partsAbout(below(part, name), form));
}

/** The question of an answer, preceded by its headings. Without a title, its key. */
export function questionAt(form: unknown, path: AnswerPath): string {
  let parts = partsAbout(form, form);
  const words: string[] = [];
  for (const name of path) {
    parts = partsBelow(parts, name, form);
    const title = parts.map(part => textAt(part, 'title')).find(Boolean);
    const last = words.length - 1;
    if (typeof name === 'string') {
      words.push(title ?? name);
    } else if (last >= 0) {
      words[last] = `${words[last]} ${name + 1}`;
    }
  }
  return words.join(' · ');
}
