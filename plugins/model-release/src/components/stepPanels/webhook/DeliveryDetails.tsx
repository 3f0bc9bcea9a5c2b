import Typography from '@material-ui/core/Typography';
import type { Delivery } from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { failureWords } from '../../../common/failure';
import type { Live } from '../../../hooks/useLive';
import { useTranslation } from '../../../hooks/useTranslation';
import { Notice } from '../../common/Notice';
import { PhraseText } from '../../common/PhraseText';
import { Placeholder } from '../../common/Placeholder';
import { AttemptsTable } from './AttemptsTable';
import { deliveryPhrase } from './deliveryPhrase';

/** What became of the message that a webhook step sends. */
export function DeliveryDetails(props: {
  deliveries: Pick<Live<Delivery[]>, 'value' | 'error'>;
  now: DateTime;
}) {
  const { deliveries, now } = props;
  const { value, error } = deliveries;
  const { t, text } = useTranslation();
  if (error) {
    const problem = text(failureWords(error));
    return <Notice tone="bad">{t('webhook.notLoaded', { problem })}</Notice>;
  }
  if (!value) {
    return <Placeholder height={96} />;
  }
  return (
    <>
      {value.map(delivery => (
        <div key={delivery.id}>
          <Typography variant="body2" component="p">
            <PhraseText phrase={deliveryPhrase(delivery, now)} />
          </Typography>
          {delivery.attempts.length > 0 && (
            <AttemptsTable delivery={delivery} now={now} />
          )}
        </div>
      ))}
    </>
  );
}
