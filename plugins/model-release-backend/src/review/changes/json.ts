/** An object from JSON. */
export type Part = Readonly<Record<string, unknown>>;

export function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as JSON keeps it: without properties that are `undefined`, which no digest counts. */
export function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null));
}

/** The value of an own property. */
export function at(value: unknown, name: string): unknown {
  return isPart(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

export function textAt(value: unknown, name: string): string | undefined {
  const found = at(value, name);
  return typeof found === 'string' ? found : undefined;
}

export function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

export function listAt(value: unknown, name: string): unknown[] {
  return asList(at(value, name));
}

/** Every name of both, in the order of the second. */
export function namesOf(before: unknown, after: unknown): string[] {
  const names = [after, before].flatMap(value =>
    isPart(value) ? Object.keys(value) : [],
  );
  return [...new Set(names)];
}

/** Whether two values from JSON are the same, in whatever order their properties stand. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return (
      a.length === b.length &&
      a.every((entry, index) => isSame(entry, b[index]))
    );
  }
  if (isPart(a) && isPart(b)) {
    const names = Object.keys(a);
    return (
      names.length === Object.keys(b).length &&
      names.every(name => Object.hasOwn(b, name) && isSame(a[name], b[name]))
    );
  }
  return a === b;
}
