import { ModelReleaseError } from '@model-release/backstage-plugin-model-release-common';

/** Deeper than any questionnaire, and flat enough for everything that walks JSON by recursion. */
const MAX_DEPTH = 32;

/** How much of a path is told. */
const MAX_PATH = 200;

type Key = string | number;

/** No database takes NUL in text, and half of a character is not UTF-8. */
function isBroken(text: string): boolean {
  return text.includes('\0') || /\p{Surrogate}/u.test(text);
}

function objection(key: Key, value: unknown, depth: number) {
  if (key === '__proto__') {
    return 'is a name that is not taken';
  }
  if (typeof key === 'string' && isBroken(key)) {
    return 'is a name with a NUL or half of a character in it';
  }
  if (typeof value === 'string' && isBroken(value)) {
    return 'has a NUL or half of a character in it';
  }
  return depth > MAX_DEPTH && isContainer(value)
    ? `is nested deeper than ${MAX_DEPTH} levels`
    : undefined;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function membersOf(container: object): Iterator<[Key, unknown]> {
  return Array.isArray(container)
    ? container.entries()
    : Object.entries(container).values();
}

/** `answers.tools[2]`; unusual names are quoted. */
function describe(path: Key[]): string {
  const [root, ...keys] = path.map(key => {
    if (typeof key === 'number') {
      return `[${key}]`;
    }
    return /^[\w-]+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
  });
  const text = keys.join('').replace(/^\./, '') || root.slice(1);
  return text.length > MAX_PATH ? `${text.slice(0, MAX_PATH)}…` : text;
}

/**
 * Refuses JSON that some layer below would choke on, before any of them sees it. Walks with a stack
 * of its own, so that the depth of the input is not the depth of the calls.
 *
 * @throws ModelReleaseError `invalid_request` that names the path
 */
export function assertSafeJson(body: unknown): void {
  const path: Key[] = [];
  const open = [[['body', body] as [Key, unknown]].values()] as Array<
    Iterator<[Key, unknown]>
  >;
  while (open.length > 0) {
    const member = open[open.length - 1].next();
    if (member.done) {
      open.pop();
      path.pop();
      continue;
    }
    const [key, value] = member.value;
    path.push(key);
    const problem = objection(key, value, open.length);
    if (problem) {
      throw new ModelReleaseError(
        'invalid_request',
        `${describe(path)}: ${problem}`,
      );
    }
    if (isContainer(value)) {
      open.push(membersOf(value));
    } else {
      path.pop();
    }
  }
}
