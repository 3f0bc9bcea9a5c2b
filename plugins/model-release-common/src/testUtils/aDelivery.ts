import { Delivery } from '../model/delivery';
import { CREATED_AT } from './times';

/** A webhook message that arrived on the first attempt. @public */
export function aDelivery(overrides: Partial<Delivery> = {}): Delivery {
  return {
    id: 'msg-1',
    stepKey: 'notify-platform',
    target: 'release-ticket',
    status: 'succeeded',
    createdAt: CREATED_AT,
    reference: 'CHG-1041',
    attempts: [
      {
        number: 1,
        at: CREATED_AT,
        statusCode: 201,
        latencyMs: 87,
        responseExcerpt: '{"id":"CHG-1041"}',
      },
    ],
    ...overrides,
  };
}

/** One that the receiver refused for good. @public */
export function aFailedDelivery(overrides: Partial<Delivery> = {}): Delivery {
  return aDelivery({
    status: 'failed',
    reference: undefined,
    attempts: [
      {
        number: 1,
        at: CREATED_AT,
        statusCode: 410,
        latencyMs: 87,
        error: 'responded with 410: it no longer accepts messages',
        responseExcerpt: 'moved to another desk',
      },
    ],
    ...overrides,
  });
}
