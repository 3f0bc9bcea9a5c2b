import {
  isDoneStep,
  type Delivery,
  type Release,
} from '@model-release/backstage-plugin-model-release-common';
import { aDelivery } from '@model-release/backstage-plugin-model-release-common/testUtils';

/** The messages of the steps that send one: received where the step is done, else still pending. */
export function deliveriesOf({ steps }: Release): Delivery[] {
  return steps
    .filter(({ type, status }) => type === 'webhook' && status !== 'blocked')
    .map(({ key, status }) =>
      isDoneStep(status)
        ? aDelivery({ stepKey: key })
        : aDelivery({
            stepKey: key,
            status: 'pending',
            reference: undefined,
            attempts: [],
          }),
    );
}
