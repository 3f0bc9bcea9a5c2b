import Typography from '@material-ui/core/Typography';
import { useApi } from '@backstage/core-plugin-api';
import type {
  Delivery,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { modelReleaseApiRef } from '../../../api/modelReleaseApiRef';
import { useSession } from '../../../hooks/session/ReleaseSession';
import { useLive } from '../../../hooks/useLive';
import { stampWords } from '../../../common/timeWords';
import { count } from '../../../common/words';
import { Notice } from '../../common/Notice';
import { Placeholder } from '../../common/Placeholder';
import { When } from '../../common/When';
import { AttemptsTable } from './AttemptsTable';

function DeliveryFate(props: { delivery: Delivery; now: DateTime }) {
  const { delivery, now } = props;
  const { nextAttemptAt, reference, status, target } = delivery;
  const tries = count(delivery.attempts.length, 'attempt');
  if (status === 'succeeded') {
    return (
      <>
        {target} received it
        {reference && (
          <>
            {' '}
            as <strong>{reference}</strong>
          </>
        )}
        , {tries}.
      </>
    );
  }
  if (status === 'cancelled') {
    return <>Not sent on: the approval was revoked before it was received.</>;
  }
  return status === 'failed' ? (
    <>No try is left after {tries}.</>
  ) : (
    <>
      {delivery.attempts.length === 0 ? 'Not sent yet' : tries}
      {nextAttemptAt && (
        <>
          , next{' '}
          <When
            at={nextAttemptAt}
            now={now}
            words={stampWords(nextAttemptAt, now)}
          />
        </>
      )}
      .
    </>
  );
}

/** What became of the message that a webhook step sends. */
export function DeliveryDetails({ step }: { step: StepDetail }) {
  const api = useApi(modelReleaseApiRef);
  const { release, now } = useSession();
  const { value, error } = useLive(
    release.id,
    async () => (await api.getDeliveries(release.id)).items,
    release.version,
  );
  if (error) {
    return (
      <Notice tone="bad">The attempts cannot be shown: {error.message}</Notice>
    );
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
              <DeliveryFate delivery={delivery} now={now} />
            </Typography>
            {delivery.attempts.length > 0 && (
              <AttemptsTable delivery={delivery} now={now} />
            )}
          </div>
        ))}
    </>
  );
}
