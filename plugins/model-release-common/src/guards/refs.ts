/** The last part of an entity ref, for sentences: `group:default/appsec` becomes `appsec`. */
export function nameOf(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

/** Whether a ref is that of a User. */
export function isUserRef(ref: string): boolean {
  return ref.startsWith('user:');
}

/** Whether a ref is that of a Group. */
export function isGroupRef(ref: string): boolean {
  return ref.startsWith('group:');
}

/** `a, b and c`. */
export function listWords(words: readonly string[]): string {
  const last = words.at(-1) ?? 'nobody';
  return words.length > 1
    ? `${words.slice(0, -1).join(', ')} and ${last}`
    : last;
}

/** `a, b and c`, of refs. */
export function listNames(refs: readonly string[]): string {
  return listWords(refs.map(nameOf));
}
