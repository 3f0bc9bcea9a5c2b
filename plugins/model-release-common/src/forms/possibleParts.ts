import { FormPart } from './applicableParts';
import { isRecord } from './isRecord';

/** The value of an own property. */
function at(value: unknown, name: string): unknown {
  const isNested = Array.isArray(value) || isRecord(value);
  return isNested && Object.hasOwn(value, name)
    ? (value as unknown as Record<string, unknown>)[name]
    : undefined;
}

function listAt(part: FormPart, name: string): unknown[] {
  const found = at(part, name);
  return Array.isArray(found) ? found : [];
}

/** What `#/definitions/tool` stands for; forms have no references to anywhere else. */
function resolve(reference: string, form: unknown): unknown {
  return reference
    .split('/')
    .slice(1)
    .map(name => name.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((found, name) => at(found, name), form);
}

/** Every part of a form that may speak about the same value, whatever the other answers are. */
export function possibleParts(part: unknown, form: unknown): FormPart[] {
  const found = new Set<FormPart>();
  const add = (candidate: unknown) => {
    if (!isRecord(candidate) || found.has(candidate)) {
      return;
    }
    found.add(candidate);
    const { $ref, then, else: otherwise, dependencies } = candidate;
    const branches = [
      typeof $ref === 'string' ? resolve($ref, form) : undefined,
      then,
      otherwise,
      ...['allOf', 'anyOf', 'oneOf'].flatMap(name => listAt(candidate, name)),
      ...(isRecord(dependencies) ? Object.values(dependencies) : []),
    ];
    branches.forEach(add);
  };
  add(part);
  return [...found];
}

function below(part: FormPart, name: string | number): unknown {
  if (typeof name === 'string') {
    return at(part.properties, name);
  }
  const { items, additionalItems } = part;
  return Array.isArray(items) ? items[name] ?? additionalItems : items;
}

/** The parts about a value below the one that the given parts are about. */
export function possiblePartsBelow(
  parts: readonly FormPart[],
  name: string | number,
  form: unknown,
): FormPart[] {
  return parts.flatMap(part => possibleParts(below(part, name), form));
}

/** The first of some parts that has a text under a name. */
export function textIn(
  parts: readonly FormPart[],
  name: string,
): string | undefined {
  return parts
    .map(part => at(part, name))
    .find(text => typeof text === 'string' && text !== '') as
    | string
    | undefined;
}
