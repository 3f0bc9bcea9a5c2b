const MAX_LENGTH = 500;

/** One line that says why something did not work. */
export function describeFailure(error: unknown): string {
  return textOf(error).replace(/\s+/g, ' ').slice(0, MAX_LENGTH);
}

function textOf(error: unknown): string {
  // A host with several addresses fails with one error for each, and no message of its own.
  if (error instanceof AggregateError) {
    return error.errors.map(textOf).join('; ');
  }
  return error instanceof Error ? error.message || error.name : String(error);
}
