import type {
  Delivery,
  DeliveryAttempt,
} from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { say } from '../../../common/message';
import type { Part } from '../../../common/phrase';
import { stamp } from '../../../common/timeWords';
import { excerpt } from '../../../common/words';
import { useTranslation } from '../../../hooks/useTranslation';
import { PhraseText } from '../../common/PhraseText';
import { When } from '../../common/When';
import { WideTable } from '../../common/WideTable';
import { StateChip } from '../../status/StateChip';

function isSuccess({ statusCode = 0 }: DeliveryAttempt): boolean {
  return statusCode >= 200 && statusCode < 300;
}

function statusPhrase(attempt: DeliveryAttempt): Part {
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

/** Every attempt to deliver one message. */
export function AttemptsTable(props: { delivery: Delivery; now: DateTime }) {
  const { delivery, now } = props;
  const { t } = useTranslation();
  return (
    <WideTable
      label={t('webhook.attemptsTo', { target: delivery.target })}
      columns={[
        t('webhook.attempt'),
        t('webhook.time'),
        t('webhook.status'),
        t('webhook.duration'),
        t('webhook.response'),
      ]}
      rows={delivery.attempts.map(attempt => ({
        key: String(attempt.number),
        cells: [
          attempt.number,
          <When at={attempt.at} now={now} words={stamp(attempt.at, now)} />,
          <StateChip tone={isSuccess(attempt) ? 'ok' : 'bad'}>
            <PhraseText phrase={statusPhrase(attempt)} />
          </StateChip>,
          t('webhook.milliseconds', { ms: attempt.latencyMs }),
          <code>{excerpt(attempt.responseExcerpt ?? '–', 120)}</code>,
        ],
      }))}
    />
  );
}
