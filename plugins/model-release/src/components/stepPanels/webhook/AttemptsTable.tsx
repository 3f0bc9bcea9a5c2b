import type {
  Delivery,
  DeliveryAttempt,
} from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { stampWords } from '../../../common/timeWords';
import { excerpt } from '../../../common/words';
import { StateChip } from '../../status/StateChip';
import { When } from '../../common/When';
import { WideTable } from '../../common/WideTable';

function statusOf({ statusCode, error }: DeliveryAttempt) {
  const ok = statusCode !== undefined && statusCode >= 200 && statusCode < 300;
  const code = statusCode === undefined ? 'no answer' : String(statusCode);
  return (
    <StateChip tone={ok ? 'ok' : 'bad'}>
      {ok ? `${code} received` : code}
      {!ok && error ? ` · ${excerpt(error, 60)}` : ''}
    </StateChip>
  );
}

/** Every try to deliver one message. */
export function AttemptsTable(props: { delivery: Delivery; now: DateTime }) {
  const { delivery, now } = props;
  return (
    <WideTable
      label={`Attempts to reach ${delivery.target}`}
      columns={['Attempt', 'When', 'Status', 'Took', 'Answer']}
      rows={delivery.attempts.map(attempt => ({
        key: String(attempt.number),
        cells: [
          attempt.number,
          <When
            at={attempt.at}
            now={now}
            words={stampWords(attempt.at, now)}
          />,
          statusOf(attempt),
          `${attempt.latencyMs} ms`,
          <code>{excerpt(attempt.responseExcerpt ?? '–', 120)}</code>,
        ],
      }))}
    />
  );
}
