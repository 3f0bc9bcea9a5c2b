import { meaningful } from './meaningful';

/** What a map calls the thing it describes. The first that is there counts. */
const NAME_KEYS = [
  'id',
  'repo_id',
  'repo',
  'name',
  'model',
  'dataset',
  'path',
  'url',
  'source',
];

const MAX_NAMES = 200;
const MAX_NAME = 500;
const MAX_DEPTH = 5;

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `acme/a, acme/b` are two names; `Logs, masked by hand` is one. */
function splitNames(text: string): string[] {
  const lines = text.split('\n').map(line => line.replace(/^\s*[-*]\s+/, ''));
  return lines.flatMap(line => {
    // Trimmed afterwards: an expression with the white space in it takes years over much of that.
    const parts = line
      .split(/[,;]/)
      .map(part => part.trim())
      .filter(part => part !== '');
    return parts.every(part => !/\s/.test(part)) ? parts : [line];
  });
}

function collect(value: unknown, depth: number): string[] {
  if (typeof value === 'string' || typeof value === 'number') {
    return splitNames(`${value}`.slice(0, MAX_NAME * MAX_NAMES));
  }
  if (depth === MAX_DEPTH) {
    return [];
  }
  if (Array.isArray(value)) {
    return value.flatMap(entry => collect(entry, depth + 1));
  }
  return isMap(value) ? collectFromMap(value, depth) : [];
}

/** `{ name: acme/a }`, `{ train: [acme/a] }` and `{ acme/a: { split: train } }` all name acme/a. */
function collectFromMap(map: Record<string, unknown>, depth: number): string[] {
  const named = NAME_KEYS.filter(key => Object.hasOwn(map, key));
  for (const key of named) {
    const names = collect(map[key], depth + 1);
    if (names.length > 0) {
      return names;
    }
  }
  return Object.entries(map).flatMap(([key, value]) => {
    const names = collect(value, depth + 1);
    return isMap(value) && !NAME_KEYS.some(name => Object.hasOwn(value, name))
      ? [key]
      : names;
  });
}

/** The names in a value of the front matter, whatever its shape: a text, a list, maps. No placeholders. */
export function namesIn(value: unknown): string[] {
  const names = collect(value, 0)
    .map(name => meaningful(name.slice(0, MAX_NAME)))
    .filter(name => name !== undefined);
  return [...new Set(names)].slice(0, MAX_NAMES);
}
