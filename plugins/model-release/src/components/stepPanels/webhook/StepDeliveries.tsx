import type {
  ReleaseDetail,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { DeliveryDetails } from './DeliveryDetails';
import { useDeliveries } from './useDeliveries';

/** What became of the message of a step, to read. */
export function StepDeliveries(props: {
  step: StepDetail;
  release: Pick<ReleaseDetail, 'id' | 'version'>;
  now: DateTime;
}) {
  const { step, release, now } = props;
  const deliveries = useDeliveries(step, release);
  return <DeliveryDetails deliveries={deliveries} now={now} />;
}
