import { count } from './words';

/** What is read of an error that the validator finds. */
export interface FormError {
  /** The keyword of JSON Schema that objects. */
  name?: string;
  message?: string;
  params?: {
    limit?: number;
    type?: string;
    format?: string;
    comparison?: string;
  };
}

const WORDS: Record<
  string,
  (params: NonNullable<FormError['params']>) => string
> = {
  required: () => 'Needs an answer',
  minLength: ({ limit = 1 }) => `Needs at least ${count(limit, 'character')}`,
  maxLength: ({ limit = 1 }) => `Takes at most ${count(limit, 'character')}`,
  minItems: ({ limit = 1 }) => `Needs at least ${limit}`,
  maxItems: ({ limit = 1 }) => `Takes at most ${limit}`,
  uniqueItems: () => 'Has the same answer twice',
  minimum: ({ limit }) => `Has to be ${limit} or more`,
  maximum: ({ limit }) => `Has to be ${limit} or less`,
  type: ({ type }) =>
    type === 'integer' ? 'Has to be a whole number' : 'Needs an answer',
  enum: () => 'Needs one of the answers that are offered',
  pattern: () => 'Is not written in the way that is asked for',
  format: ({ format }) => `Is not a valid ${format}`,
};

/** Errors that only say that others were found. */
const ECHOES = ['if', 'oneOf', 'anyOf', 'allOf'];

/** The validator's errors in plain words, without those that only repeat others. */
export function plainErrors<TError extends FormError>(
  errors: readonly TError[],
): TError[] {
  return errors
    .filter(({ name = '' }) => !ECHOES.includes(name))
    .map(error => {
      const words = WORDS[error.name ?? '']?.(error.params ?? {});
      return words ? { ...error, message: words, stack: words } : error;
    });
}
