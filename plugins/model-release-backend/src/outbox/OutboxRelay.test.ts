import { createDeferred } from '@backstage/types';
import {
  aNotification,
  aScan,
  aWebhook,
} from '../ports/__testUtils__/messages';
import { POLL_MS } from './RetryTimer';
import {
  HOUR,
  MINUTE,
  outcome,
  RelayHarness,
  SECOND,
} from './__testUtils__/RelayHarness';
import { SendOutcome } from '../ports/MessageSender';

describe('OutboxRelay', () => {
  let harness: RelayHarness;
  beforeEach(() => {
    harness = new RelayHarness();
  });
  afterEach(() => harness.end());

  it('sends what was queued before it started', async () => {
    const { relay, outbox, webhook, pass } = harness;
    webhook.mockResolvedValue(outcome('succeeded', { reference: 'CHG-1' }));
    outbox.add(aWebhook());

    relay.start();
    await pass(0);

    expect(outbox.statusOf('msg_1')).toBe('succeeded');
    expect(outbox.settlements).toEqual([
      {
        status: 'succeeded',
        attempt: outcome('succeeded').attempt,
        reference: 'CHG-1',
      },
    ]);
  });

  it('sends what was queued when it is woken', async () => {
    const { relay, outbox, pass } = harness;
    relay.start();
    await pass(0);
    outbox.add(aWebhook());

    relay.wake();
    await pass(0);

    expect(outbox.statusOf('msg_1')).toBe('succeeded');
  });

  it('finds at the next poll what another process queued', async () => {
    const { relay, outbox, webhook, pass } = harness;
    relay.start();
    await pass(0);
    outbox.add(aWebhook());

    await pass(POLL_MS - 1);
    expect(webhook).not.toHaveBeenCalled();
    await pass(1);

    expect(outbox.statusOf('msg_1')).toBe('succeeded');
  });

  it('gives each message to the sender of its kind', async () => {
    const { relay, outbox, webhook, notification, pass } = harness;
    outbox.add(aWebhook(), aNotification());

    relay.start();
    await pass(0);

    expect(webhook.mock.calls).toEqual([[aWebhook()]]);
    expect(notification.mock.calls).toEqual([[aNotification()]]);
  });

  it('leaves kinds that it has no sender for to another relay', async () => {
    const { relay, outbox, pass } = harness;
    outbox.add(aScan(), aWebhook());

    relay.start();
    await pass(0);

    expect(outbox.statusOf('msg_1')).toBe('succeeded');
    expect(outbox.statusOf('scan_1')).toBe('pending');
  });

  it('makes the next attempt when it is due, without waiting for the poll', async () => {
    const { relay, outbox, webhook, pass } = harness;
    webhook.mockResolvedValueOnce(outcome('retry'));
    outbox.add(aWebhook());

    relay.start();
    await pass(0);
    expect(outbox.settlements).toEqual([
      {
        status: 'retry',
        attempt: outcome('retry').attempt,
        nextAttemptAt: '2025-03-03T09:00:05.000Z',
      },
    ]);
    await pass(4.9 * SECOND);
    expect(webhook).toHaveBeenCalledTimes(1);
    await pass(0.5 * SECOND);

    expect(webhook).toHaveBeenCalledTimes(2);
    expect(webhook.mock.calls[1]).toEqual(webhook.mock.calls[0]);
    expect(outbox.statusOf('msg_1')).toBe('succeeded');
  });

  it('remembers every retry that is due, not only the first', async () => {
    const { relay, outbox, webhook, pass } = harness;
    webhook
      .mockResolvedValueOnce(outcome('retry'))
      .mockResolvedValueOnce(outcome('retry', { retryAfterSeconds: 20 }));
    outbox.add(aWebhook({ id: 'msg_a' }), aWebhook({ id: 'msg_b' }));

    relay.start();
    await pass(6 * SECOND);
    expect(outbox.statusOf('msg_a')).toBe('succeeded');
    expect(outbox.statusOf('msg_b')).toBe('pending');
    await pass(15 * SECOND);

    expect(outbox.statusOf('msg_b')).toBe('succeeded');
  });

  it('gives up after ten attempts at a webhook', async () => {
    const { relay, outbox, webhook, pass } = harness;
    webhook.mockResolvedValue(outcome('retry'));
    outbox.add(aWebhook());

    relay.start();
    await pass(77 * HOUR);

    expect(webhook).toHaveBeenCalledTimes(10);
    expect(outbox.statusOf('msg_1')).toBe('failed');
    expect(outbox.settlements.at(-1)).toEqual({
      status: 'failed',
      attempt: outcome('retry').attempt,
    });
  });

  it('gives up after five attempts at a notification', async () => {
    const { relay, outbox, notification, pass } = harness;
    notification.mockResolvedValue(outcome('retry'));
    outbox.add(aNotification());

    relay.start();
    await pass(3 * HOUR);

    expect(notification).toHaveBeenCalledTimes(5);
    expect(outbox.statusOf('note_1')).toBe('failed');
  });

  it('gives up at once where another attempt is no use', async () => {
    const { relay, outbox, webhook, pass } = harness;
    webhook.mockResolvedValue(outcome('failed'));
    outbox.add(aWebhook());

    relay.start();
    await pass(MINUTE);

    expect(webhook).toHaveBeenCalledTimes(1);
    expect(outbox.statusOf('msg_1')).toBe('failed');
  });

  it('does not let a slow receiver keep others waiting', async () => {
    const { relay, outbox, webhook, pass } = harness;
    const slow = createDeferred<SendOutcome>();
    webhook.mockReturnValueOnce(slow);
    outbox.add(aWebhook({ id: 'slow' }), aWebhook({ id: 'quick' }));

    relay.start();
    await pass(0);

    expect(outbox.statusOf('quick')).toBe('succeeded');
    expect(outbox.statusOf('slow')).toBe('pending');
    slow.resolve(outcome('succeeded'));
  });

  it.each([
    ['a delivery', 'info', 'succeeded', /attempt 1\) was delivered in 3 ms/],
    [
      'a retry',
      'warn',
      'retry',
      /responded with 500; next attempt at 2025-03-03T09:00:05/,
    ],
    ['the end', 'error', 'failed', /failed for good: responded with 500/],
  ] as const)('logs %s as %s', async (_case, level, verdict, text) => {
    const { relay, outbox, webhook, logger, pass } = harness;
    webhook.mockResolvedValue(outcome(verdict));
    outbox.add(aWebhook());

    relay.start();
    await pass(0);

    expect(logger[level].mock.calls).toEqual([[expect.stringMatching(text)]]);
  });
});
