import type { Delivery } from '@model-release/backstage-plugin-model-release-common';
import { aDelivery } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { phraseText } from '../../../__testUtils__/phraseText';
import { at, NOW } from '../../../__testUtils__/theTime';
import { say } from '../../../common/message';
import { deliveryPhrase } from './deliveryPhrase';

const attempt = { number: 1, at: at('2026-03-02T09:00'), latencyMs: 12 };
const said = (delivery: Partial<Delivery>) =>
  phraseText(
    deliveryPhrase(
      { target: 'tracker', attempts: [attempt], ...delivery } as Delivery,
      NOW,
    ),
  );

describe('what became of a message', () => {
  it.each<[string, Partial<Delivery>]>([
    [
      'Ticket CHG-1041 created. Delivered to tracker in 1 attempt.',
      { status: 'succeeded', reference: 'CHG-1041' },
    ],
    [
      'Delivered to tracker in 2 attempts.',
      { status: 'succeeded', attempts: [attempt, attempt] },
    ],
    [
      'Not sent: the approval was revoked before delivery.',
      { status: 'cancelled', attempts: [] },
    ],
    [
      'Delivery failed after 1 attempt. It will not be retried automatically.',
      { status: 'failed' },
    ],
    ['Not sent yet.', { status: 'pending', attempts: [] }],
    [
      '1 attempt so far. Next attempt: today 10:05.',
      { status: 'pending', nextAttemptAt: at('2026-03-02T10:05') },
    ],
  ])('is “%s”', (words, delivery) => {
    expect(said(delivery)).toBe(words);
  });

  it('leads to the ticket where its reference is an address', () => {
    const reference = 'https://desk.example.com/CHG-1041';
    const delivery = aDelivery({ status: 'succeeded', reference });
    expect(deliveryPhrase(delivery, NOW)).toContainEqual(
      say('webhook.ticketCreated', { ticket: { strong: { url: reference } } }),
    );
  });
});
