import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { useSession } from '../../../hooks/session/ReleaseSession';
import { useStepWork } from '../../../hooks/session/useStepWork';
import { DeliveryDetails } from './DeliveryDetails';
import { RedeliverBar } from './RedeliverBar';
import { useDeliveries } from './useDeliveries';

/** A failed webhook, for somebody who can have it delivered again. */
export function WebhookStepPanel({ step }: { step: StepDetail }) {
  const { release, now } = useSession();
  const work = useStepWork(step);
  const deliveries = useDeliveries(step, release);
  return (
    <>
      <DeliveryDetails deliveries={deliveries} now={now} />
      <RedeliverBar
        step={step}
        lastAttempt={deliveries.value?.at(-1)?.attempts.at(-1)}
        work={work}
        now={now}
      />
    </>
  );
}
