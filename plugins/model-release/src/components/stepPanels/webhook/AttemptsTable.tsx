import type { Delivery } from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { stamp } from '../../../common/timeWords';
import { excerpt } from '../../../common/words';
import { useTranslation } from '../../../hooks/useTranslation';
import { PhraseText } from '../../common/PhraseText';
import { When } from '../../common/When';
import { WideTable } from '../../common/WideTable';
import { StateChip } from '../../status/StateChip';
import { isSuccess, statusPhrase } from './attemptPhrase';

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
          <StateChip tone={isSuccess(attempt) ? 'ok' : 'bad'} isSentence>
            <PhraseText phrase={statusPhrase(attempt)} />
          </StateChip>,
          t('webhook.milliseconds', { ms: attempt.latencyMs }),
          <code>{excerpt(attempt.responseExcerpt ?? '–', 120)}</code>,
        ],
      }))}
    />
  );
}
