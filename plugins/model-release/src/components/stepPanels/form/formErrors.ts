import { isEcho } from '@model-release/backstage-plugin-model-release-common';
import type { Message } from '../../../common/message';
import { answerProblemPhrase } from './answerProblemPhrase';

/** What is read of an error that the validator of the form finds. */
export interface FormError {
  /** The keyword of JSON Schema that objects. */
  name?: string;
  params?: object;
}

/**
 * The validator's errors in the words of the page, without those that only repeat others.
 *
 * @param text - writes a sentence in the language of the portal
 */
export function plainErrors<TError extends FormError>(
  errors: readonly TError[],
  text: (message: Message) => string,
): Array<TError & { message: string; stack: string }> {
  return errors
    .filter(({ name = '' }) => !isEcho({ keyword: name }))
    .map(error => {
      const { name: keyword = '', params = {} } = error;
      const words = text(
        answerProblemPhrase({ keyword, params: { ...params } }),
      );
      return { ...error, message: words, stack: words };
    });
}
