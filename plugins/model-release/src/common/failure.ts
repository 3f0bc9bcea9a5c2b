import { errorCodeOf } from '@model-release/backstage-plugin-model-release-common';
import { say } from './message';
import type { Part } from './phrase';

/**
 * Why something could not be loaded. `unreachable` passes by itself, so it is tried again; of what
 * is `missing`, `forbidden` or `withheld` another attempt would say the same.
 */
export type Failure =
  | 'unreachable'
  | 'missing'
  | 'forbidden'
  /** Evidence, of a release that one may read. */
  | 'withheld'
  | 'failed';

/** What browsers throw where no answer came, each in its own words. */
export function gotNoAnswer(error: unknown): boolean {
  return (
    error instanceof TypeError &&
    /failed to fetch|networkerror|load failed/i.test(error.message)
  );
}

/** What proxies answer while the portal behind them is away or starts anew. */
const AWAY = [502, 503, 504];

/** Tells apart why something could not be loaded. Codes decide, never messages. */
export function failureOf(error: unknown): Failure {
  const { statusCode } = Object(error) as { statusCode?: unknown };
  if (gotNoAnswer(error) || AWAY.includes(Number(statusCode))) {
    return 'unreachable';
  }
  switch (errorCodeOf(error)) {
    case 'unknown_release':
      return 'missing';
    case 'unknown_evidence':
      return 'withheld';
    default:
  }
  return statusCode === 403 ? 'forbidden' : 'failed';
}

/** What whoever threw it says of an error. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What went wrong, for the end of a sentence: browsers have no words for it that help. */
export function failureWords(error: unknown): Part {
  return gotNoAnswer(error)
    ? say('common.noAnswer')
    : { text: messageOf(error) };
}
