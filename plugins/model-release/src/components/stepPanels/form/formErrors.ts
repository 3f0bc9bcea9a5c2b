import {
  answerProblem,
  isEcho,
} from '@model-release/backstage-plugin-model-release-common';

/** What is read of an error that the validator of the form finds. */
export interface FormError {
  /** The keyword of JSON Schema that objects. */
  name?: string;
  message?: string;
  params?: object;
}

function sentence(words: string): string {
  return words.charAt(0).toLocaleUpperCase('en-US') + words.slice(1);
}

/**
 * The validator's errors in the words of the server, without those that only repeat others: whatever
 * finds a mistake first, it reads the same.
 */
export function plainErrors<TError extends FormError>(
  errors: readonly TError[],
): TError[] {
  return errors
    .filter(({ name = '' }) => !isEcho({ keyword: name }))
    .map(error => {
      const { name: keyword = '', params = {}, message } = error;
      const words = sentence(
        answerProblem({ keyword, params: { ...params }, message }),
      );
      return { ...error, message: words, stack: words };
    });
}
