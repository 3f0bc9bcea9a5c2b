import { JsonObject, JsonValue } from '@backstage/types';

/**
 * The input without texts that are blank and without objects that have nothing else. A template
 * sends `''` for every optional field that nobody touched.
 */
export function withoutBlanks(input: JsonObject): JsonObject {
  const kept: JsonObject = {};
  for (const [key, value] of Object.entries(input)) {
    const said = saidBy(value);
    if (said !== undefined) {
      kept[key] = said;
    }
  }
  return kept;
}

function saidBy(value: JsonValue | undefined): JsonValue | undefined {
  if (typeof value === 'string') {
    return value.trim() === '' ? undefined : value;
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const kept = withoutBlanks(value);
    return Object.keys(kept).length === 0 ? undefined : kept;
  }
  return value;
}
