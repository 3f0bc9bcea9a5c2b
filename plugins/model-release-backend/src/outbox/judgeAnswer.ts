import { SendOutcome } from '../ports/MessageSender';
import { Answer } from './postMessage';
import { readRetryAfter } from './retryAfter';

/** What a response means for its message. */
export type Judgement = Pick<
  SendOutcome,
  'verdict' | 'reference' | 'retryAfterSeconds'
> & { error?: string };

/**
 * Reads an answer as Standard Webhooks 1.0 asks: any 2xx is a success, 410 asks never to be sent
 * this again, everything else is tried again. A success that breaks off is tried again too: the
 * receiver knows the message by its id, and the reference is not lost.
 */
export function judgeAnswer(answer: Answer, now: Date): Judgement {
  const { statusCode, brokenOff, reference } = answer;
  if (statusCode >= 200 && statusCode < 300) {
    return brokenOff === undefined
      ? { verdict: 'succeeded', reference }
      : {
          verdict: 'retry',
          error: `responded with ${statusCode}, but the response was cut off: ${brokenOff}`,
        };
  }
  if (statusCode >= 300 && statusCode < 400) {
    return {
      verdict: 'retry',
      error: `responded with ${statusCode}: redirects are not followed`,
    };
  }
  if (statusCode === 410) {
    return {
      verdict: 'failed',
      error: 'responded with 410: it no longer accepts messages',
    };
  }
  return {
    verdict: 'retry',
    error: `responded with ${statusCode}`,
    retryAfterSeconds: [429, 503].includes(statusCode)
      ? readRetryAfter(answer.retryAfter, now)
      : undefined,
  };
}
