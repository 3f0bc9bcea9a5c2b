import type { Delivery } from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { say } from '../../../common/message';
import type { Phrase } from '../../../common/phrase';
import { stamp } from '../../../common/timeWords';
import { linked } from '../../common/linked';

/** What became of a message: `Ticket CHG-1041 created. Delivered to tracker in 2 attempts.` */
export function deliveryPhrase(delivery: Delivery, now: DateTime): Phrase {
  const { nextAttemptAt, reference, status, target } = delivery;
  const count = delivery.attempts.length;
  switch (status) {
    case 'succeeded':
      return [
        ...(reference
          ? [
              say('webhook.ticketCreated', {
                ticket: { strong: linked(reference) },
              }),
            ]
          : []),
        say('webhook.delivered', { count, target }),
      ];
    case 'cancelled':
      return [say('webhook.canceled')];
    case 'failed':
      return [say('webhook.failed', { count })];
    default:
      return [
        count === 0
          ? say('webhook.notSent')
          : say('webhook.attempts', { count }),
        ...(nextAttemptAt
          ? [say('webhook.nextAttempt', { when: stamp(nextAttemptAt, now) })]
          : []),
      ];
  }
}
