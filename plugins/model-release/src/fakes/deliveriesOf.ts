import {
  isDoneStep,
  type Delivery,
  type Release,
  type Step,
} from '@model-release/backstage-plugin-model-release-common';
import {
  aDelivery,
  aFailedDelivery,
} from '@model-release/backstage-plugin-model-release-common/testUtils';

function deliveryOf({ key, status }: Step): Delivery {
  if (isDoneStep(status)) {
    return aDelivery({ stepKey: key });
  }
  return status === 'failed'
    ? aFailedDelivery({ stepKey: key })
    : aDelivery({
        stepKey: key,
        status: 'pending',
        reference: undefined,
        attempts: [],
      });
}

/** The messages of the steps that send one, as far as the steps tell what became of them. */
export function deliveriesOf({ steps }: Release): Delivery[] {
  return steps
    .filter(({ type, status }) => type === 'webhook' && status !== 'blocked')
    .map(deliveryOf);
}
