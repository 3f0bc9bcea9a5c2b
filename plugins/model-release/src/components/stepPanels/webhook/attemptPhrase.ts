import type { DeliveryAttempt } from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { say } from '../../../common/message';
import type { Part } from '../../../common/phrase';
import { stamp } from '../../../common/timeWords';
import { excerpt } from '../../../common/words';

/** Whether the receiver took the message. */
export function isSuccess({ statusCode = 0 }: DeliveryAttempt): boolean {
  return statusCode >= 200 && statusCode < 300;
}

/** `HTTP 410 · responded with 410`, `No response · connection refused` */
export function statusPhrase(attempt: DeliveryAttempt): Part {
  const { statusCode: status } = attempt;
  const error =
    attempt.error && !isSuccess(attempt) ? excerpt(attempt.error, 60) : '';
  if (status === undefined) {
    return error
      ? say('webhook.noResponseError', { error })
      : say('webhook.noResponse');
  }
  return error
    ? say('webhook.httpStatusError', { status, error })
    : say('webhook.httpStatus', { status });
}

/** `Last attempt today 09:00: HTTP 410 – “moved to another desk”` */
export function lastAttemptPhrase(
  attempt: DeliveryAttempt,
  now: DateTime,
): Part {
  const values = {
    when: stamp(attempt.at, now),
    status: statusPhrase(attempt),
  };
  return attempt.responseExcerpt
    ? say('webhook.lastAttemptResponse', {
        ...values,
        response: { text: excerpt(attempt.responseExcerpt, 120) },
      })
    : say('webhook.lastAttempt', values);
}
