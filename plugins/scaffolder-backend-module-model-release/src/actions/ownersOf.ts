/** The refs of all owners, each once, in the order of the steps. */
export function ownersOf(
  steps: ReadonlyArray<{ owners: readonly string[] }>,
): string[] {
  return [...new Set(steps.flatMap(step => step.owners))];
}
