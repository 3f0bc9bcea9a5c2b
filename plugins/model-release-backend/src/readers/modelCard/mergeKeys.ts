import {
  Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Pair,
  Scalar,
  ToJSOptions,
  visit,
} from 'yaml';

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

/** Where the first merge key of a document stands whose value cannot be merged, if there is one. */
export function findMisplacedMergeKey(document: Document): number | undefined {
  let position: number | undefined;
  visit(document, {
    Pair(_key, pair) {
      if (!isMergeKey(pair) || isMergeable(pair.value, document)) {
        return undefined;
      }
      position = (pair.key as Scalar).range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return position;
}

/** Texts that are not in a document, neither as a key nor elsewhere, one after the other. */
function* unusedTexts(document: Document): Generator<string, never> {
  const used = new Set<string>();
  visit(document, {
    Scalar(_key, { value }) {
      used.add(String(value));
    },
  });
  for (let number = 0; ; number++) {
    const text = `<< ${number}`;
    if (!used.has(text)) {
      yield text;
    }
  }
}

/** Gives each merge key a text of its own, since a map may have several, and returns those texts. */
function markMergeKeys(document: Document): Set<string> {
  const unused = unusedTexts(document);
  const marks = new Set<string>();
  visit(document, {
    Pair(_key, pair) {
      if (isMergeKey(pair)) {
        const mark = unused.next().value;
        marks.add(mark);
        pair.key = new Scalar(mark);
      }
    },
  });
  return marks;
}

/** Resolves the marked keys of the values of a document. */
class Merging {
  /** What aliases share is merged once and stays shared, so no text takes long. */
  readonly #done = new Map<object, unknown>();

  constructor(private readonly marks: ReadonlySet<string>) {}

  resolve(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) {
      return value;
    }
    if (!this.#done.has(value)) {
      const resolved = Array.isArray(value)
        ? value.map(item => this.resolve(item))
        : this.#mergeFields(value);
      this.#done.set(value, resolved);
    }
    return this.#done.get(value);
  }

  #mergeFields(map: object): object {
    const fields = Object.entries(map).map(
      ([key, value]): [string, unknown] => [key, this.resolve(value)],
    );
    const isMarked = ([key]: [string, unknown]) => this.marks.has(key);
    const sources = fields
      .filter(isMarked)
      .flatMap(([, source]) => [source].flat().reverse() as object[]);
    return Object.fromEntries([
      ...sources.flatMap(source => Object.entries(source)),
      ...fields.filter(field => !isMarked(field)),
    ]);
  }
}

/**
 * The value of a document with its merge keys resolved as PyYAML does it: what a map says itself wins,
 * then the last merge key, and in a list the first map. Changes the document.
 *
 * @throws Error when its aliases expand without limit
 */
export function toMergedValue(
  document: Document,
  options: ToJSOptions,
): unknown {
  const marks = markMergeKeys(document);
  return new Merging(marks).resolve(document.toJS(options));
}
