/** What an annotation lists, separated by commas, without repetition. */
export function listedIn(annotation: string | undefined): string[] {
  const entries = (annotation ?? '').split(',').map(entry => entry.trim());
  return [...new Set(entries)].filter(entry => entry !== '');
}
