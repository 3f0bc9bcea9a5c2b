/** The last part of an entity ref, for sentences: `group:default/appsec` becomes `appsec`. */
export function nameOf(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

/** `a, b and c`. */
export function listNames(refs: readonly string[]): string {
  const names = refs.map(nameOf);
  const last = names.pop();
  return names.length > 0
    ? `${names.join(', ')} and ${last}`
    : last ?? 'nobody';
}
