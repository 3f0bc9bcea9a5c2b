/** The names that a JSON Pointer (RFC 6901) goes through, unescaped. None is the whole document. */
export type JsonPointer = readonly string[];

const POINTER = /^(\/([^~/]|~[01])*)*$/;
const INDEX = /^(0|[1-9]\d*)$/;

/** @throws Error when the text is no JSON Pointer */
export function parseJsonPointer(text: string): JsonPointer {
  if (!POINTER.test(text)) {
    throw new Error(
      `“${text}” is not a JSON Pointer such as /result/number (RFC 6901)`,
    );
  }
  return text
    .split('/')
    .slice(1)
    .map(name => name.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function memberOf(value: unknown, name: string): unknown {
  const isThere =
    typeof value === 'object' &&
    value !== null &&
    Object.hasOwn(value, name) &&
    (!Array.isArray(value) || INDEX.test(name));
  return isThere ? (value as Record<string, unknown>)[name] : undefined;
}

/** @returns undefined when the pointer leads nowhere */
export function valueAt(document: unknown, pointer: JsonPointer): unknown {
  return pointer.reduce(memberOf, document);
}
