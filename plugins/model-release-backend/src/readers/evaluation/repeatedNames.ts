const TOKEN = /"(?:[^"\\]|\\[^])*"|[{}[\],]/g;

/** The maximum to report. */
const MAX_FOUND = 20;

/** An object or a list that is being read. */
interface Level {
  /** Of an object: those that it has so far. */
  names?: Set<string>;
  /** The name or the place of what is being read in it. */
  at: string | number;
  /** Whether the next text is a name. */
  expectsName: boolean;
}

function pointerTo(levels: readonly Level[]): string {
  return levels
    .map(({ at }) => `/${`${at}`.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

function readName(levels: readonly Level[], token: string): string | undefined {
  const level = levels.at(-1);
  if (!level?.names || !level.expectsName) {
    return undefined;
  }
  const name: string = JSON.parse(token);
  const isRepeated = level.names.has(name);
  level.names.add(name);
  level.at = name;
  level.expectsName = false;
  return isRepeated ? pointerTo(levels) : undefined;
}

function goOn(level: Level | undefined): void {
  if (level?.names) {
    level.expectsName = true;
  } else if (level) {
    level.at = Number(level.at) + 1;
  }
}

/**
 * Where an object of a JSON text has the same name twice, as JSON Pointers. Programs differ in
 * which of the two they read, so such a text is ambiguous.
 *
 * @param json - must be well-formed
 */
export function repeatedNames(json: string): string[] {
  const levels: Level[] = [];
  const found: string[] = [];
  for (const [token] of json.matchAll(TOKEN)) {
    if (token === '{') {
      levels.push({ names: new Set(), at: '', expectsName: true });
    } else if (token === '[') {
      levels.push({ at: 0, expectsName: false });
    } else if (token === '}' || token === ']') {
      levels.pop();
    } else if (token === ',') {
      goOn(levels.at(-1));
    } else {
      const pointer = readName(levels, token);
      if (pointer !== undefined && found.push(pointer) === MAX_FOUND) {
        return found;
      }
    }
  }
  return found;
}
