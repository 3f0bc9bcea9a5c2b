import { useApi } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import type {
  ReleaseDetail,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { modelReleaseApiRef } from '../../../api/modelReleaseApiRef';
import { useLive } from '../../../hooks/useLive';
import { useTranslation } from '../../../hooks/useTranslation';
import { Notice } from '../../common/Notice';
import { PhraseText } from '../../common/PhraseText';
import { Placeholder } from '../../common/Placeholder';
import { AttemptsTable } from './AttemptsTable';
import { deliveryPhrase } from './deliveryPhrase';

/** What became of the message that a webhook step sends. */
export function DeliveryDetails(props: {
  step: StepDetail;
  release: Pick<ReleaseDetail, 'id' | 'version'>;
  now: DateTime;
}) {
  const { step, release, now } = props;
  const { t } = useTranslation();
  const api = useApi(modelReleaseApiRef);
  const { value, error } = useLive(
    release.id,
    async () => (await api.getDeliveries(release.id)).items,
    release.version,
  );
  if (error) {
    const problem = error.message;
    return <Notice tone="bad">{t('webhook.notLoaded', { problem })}</Notice>;
  }
  if (!value) {
    return <Placeholder height={96} />;
  }
  return (
    <>
      {value
        .filter(delivery => delivery.stepKey === step.key)
        .map(delivery => (
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
