/** Refs are the same whatever their case. In an alphabet of its own, so that no locale matters. */
export function lowerCase(ref: string): string {
  return ref.toLocaleLowerCase('en-US');
}

/** Whether a ref is one of some. */
export function isOneOf(refs: readonly string[], ref: string): boolean {
  return refs.some(candidate => lowerCase(candidate) === lowerCase(ref));
}
