import {
  Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Pair,
  Scalar,
  visit,
} from 'yaml';

/** A merge key after it was marked; no plain key has a blank in this place. */
const MARKED = /^<< \d+$/;

/** `<<` as a plain key; in quotes it is a key like any other. */
function isMergeKey({ key }: Pair): boolean {
  return isScalar(key) && key.value === '<<' && key.type === Scalar.PLAIN;
}

function isMergeable(value: unknown, document: Document): boolean {
  const target = (node: unknown) =>
    isAlias(node) ? node.resolve(document) : node;
  const source = target(value);
  return (
    isMap(source) ||
    (isSeq(source) && source.items.every(item => isMap(target(item))))
  );
}

/**
 * Marks the merge keys of a document, each with a number: a map may have several.
 *
 * @returns where the first one stands whose value cannot be merged, if there is one
 */
export function markMergeKeys(document: Document): number | undefined {
  let misplaced: number | undefined;
  visit(document, {
    Map(_key, { items, range }) {
      const merges = items.filter(isMergeKey);
      if (!merges.every(({ value }) => isMergeable(value, document))) {
        misplaced = (merges[0].key as Scalar).range?.[0] ?? range?.[0] ?? 0;
        return visit.BREAK;
      }
      merges.forEach((pair, index) => {
        pair.key = new Scalar(`<< ${index}`);
      });
      return undefined;
    },
  });
  return misplaced;
}

/** More entries than this in all maps that are merged into others make no card, and take too long. */
const MAX_COPIED_ENTRIES = 20_000;

class Merger {
  readonly #done = new Map<object, unknown>();
  #copied = 0;

  merge(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) {
      return value;
    }
    if (!this.#done.has(value)) {
      const merged = Array.isArray(value)
        ? value.map(item => this.merge(item))
        : this.#mergeFields(value);
      this.#done.set(value, merged);
    }
    return this.#done.get(value);
  }

  #mergeFields(map: object): object {
    const fields = Object.entries(map).map(
      ([key, value]): [string, unknown] => [key, this.merge(value)],
    );
    const isMarked = ([key]: [string, unknown]) => MARKED.test(key);
    const sources = fields
      .filter(isMarked)
      .flatMap(([, source]) => [source].flat().reverse() as object[]);
    return Object.fromEntries([
      ...sources.flatMap(source => this.#entriesOf(source)),
      ...fields.filter(field => !isMarked(field)),
    ]);
  }

  #entriesOf(source: object): [string, unknown][] {
    const entries = Object.entries(source);
    this.#copied += entries.length;
    if (this.#copied > MAX_COPIED_ENTRIES) {
      throw new Error(`merges more than ${MAX_COPIED_ENTRIES} entries`);
    }
    return entries;
  }
}

/**
 * A value with its marked merge keys resolved as PyYAML does it: what a map says itself wins, then the
 * last merge key, and in a list the first map. What aliases share is merged once and stays shared.
 *
 * @throws Error when merging would copy more than 20,000 entries
 */
export function withMerges(value: unknown): unknown {
  return new Merger().merge(value);
}
