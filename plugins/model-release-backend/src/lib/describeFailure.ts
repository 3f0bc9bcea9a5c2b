import { toError } from '@backstage/errors';

const MAX_LENGTH = 500;

/** One line that says why something did not work. */
export function describeFailure(error: unknown): string {
  return textOf(error).replace(/\s+/g, ' ').slice(0, MAX_LENGTH);
}

function textOf(error: unknown): string {
  const { message, name, errors } = toError(error);
  // A host with several addresses fails with one error for each, and no message of its own.
  return (
    message || (Array.isArray(errors) && errors.map(textOf).join('; ')) || name
  );
}
