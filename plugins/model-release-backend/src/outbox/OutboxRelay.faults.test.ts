import { createDeferred, DeferredPromise } from '@backstage/types';
import { MessageLease } from '../ports/Outbox';
import { aWebhook } from '../ports/__testUtils__/messages';
import {
  MINUTE,
  outcome,
  RelayHarness,
  SECOND,
} from './__testUtils__/RelayHarness';
import { SendOutcome } from '../ports/MessageSender';

const LEASE = 90 * SECOND;
const KINDS = ['webhook' as const, 'notification' as const];

describe('OutboxRelay under load, in faults and when it stops', () => {
  let harness: RelayHarness;
  beforeEach(() => {
    harness = new RelayHarness();
  });
  afterEach(() => harness.end());

  /** Lets receivers answer only when the test says so. */
  function holdAnswers() {
    const answers: Array<DeferredPromise<SendOutcome>> = [];
    harness.webhook.mockImplementation(() => {
      const answer = createDeferred<SendOutcome>();
      answers.push(answer);
      return answer;
    });
    return answers;
  }

  it('has at most eight messages in hand and claims no more than it can send', async () => {
    const { relay, outbox, pass } = harness;
    const answers = holdAnswers();
    const claim = jest.spyOn(outbox, 'claim');
    const ids = Array.from({ length: 20 }, (_, n) => `msg_${n}`);
    outbox.add(...ids.map(id => aWebhook({ id })));

    relay.start();
    await pass(0);
    relay.wake();
    await pass(0);
    expect(answers).toHaveLength(8);
    expect(claim.mock.calls).toEqual([[8, LEASE / SECOND, KINDS]]);

    answers[0].resolve(outcome('succeeded'));
    answers[1].resolve(outcome('succeeded'));
    await pass(0);
    expect(answers).toHaveLength(10);

    for (let n = 2; n < ids.length; n++) {
      answers[n].resolve(outcome('succeeded'));
      await pass(0);
    }
    expect(ids.map(id => outbox.statusOf(id))).toEqual(
      ids.map(() => 'succeeded'),
    );
  });

  it('looks again when it was woken while it was looking', async () => {
    const { relay, outbox, pass } = harness;
    const first = createDeferred();
    jest.spyOn(outbox, 'claim').mockImplementationOnce(async () => {
      await first;
      return [];
    });
    relay.start();
    outbox.add(aWebhook());

    relay.wake();
    first.resolve();
    await pass(0);

    expect(outbox.statusOf('msg_1')).toBe('succeeded');
  });

  it('sends again, under the same id, what a relay that died had in hand', async () => {
    const { relay, outbox, webhook, pass } = harness;
    outbox.add(aWebhook());
    await outbox.claim(1, LEASE / SECOND, KINDS);

    relay.start();
    await pass(LEASE - SECOND);
    expect(webhook).not.toHaveBeenCalled();
    await pass(MINUTE);

    expect(webhook.mock.calls).toEqual([[aWebhook()]]);
    expect(outbox.statusOf('msg_1')).toBe('succeeded');
  });

  it('looks again soon, and says so, when the database does not answer', async () => {
    const { relay, outbox, logger, pass } = harness;
    const lost = new Error('connection lost');
    jest.spyOn(outbox, 'claim').mockRejectedValueOnce(lost);
    outbox.add(aWebhook());

    relay.start();
    await pass(6 * SECOND);

    expect(outbox.statusOf('msg_1')).toBe('succeeded');
    expect(logger.error.mock.calls).toEqual([
      ['Could not claim messages to send', lost],
    ]);
  });

  it('sends again, and says so, when an outcome cannot be stored', async () => {
    const { relay, outbox, logger, pass } = harness;
    const lost = new Error('connection lost');
    const settle = jest.spyOn(outbox, 'settle').mockRejectedValueOnce(lost);
    outbox.add(aWebhook());

    relay.start();
    await pass(LEASE + MINUTE);

    expect(settle).toHaveBeenCalledTimes(2);
    expect(outbox.statusOf('msg_1')).toBe('succeeded');
    expect(logger.error.mock.calls).toEqual([
      [
        'Webhook msg_1 to release-ticket (release release-1, attempt 1) was sent, but its outcome could not be stored; it will be sent again',
        lost,
      ],
    ]);
  });

  it('does nothing before it is started', async () => {
    const { relay, outbox, webhook, pass } = harness;
    outbox.add(aWebhook());

    relay.wake();
    await pass(2 * MINUTE);

    expect(webhook).not.toHaveBeenCalled();
  });

  it('stops after what is in hand is settled, and claims nothing more', async () => {
    const { relay, outbox, pass } = harness;
    const answers = holdAnswers();
    outbox.add(aWebhook({ id: 'in hand' }));
    relay.start();
    await pass(0);
    let stopped = false;

    const stop = relay.stop().then(() => {
      stopped = true;
    });
    outbox.add(aWebhook({ id: 'too late' }));
    relay.wake();
    await pass(2 * MINUTE);
    expect(stopped).toBe(false);
    answers[0].resolve(outcome('succeeded'));
    await stop;

    expect(outbox.statusOf('in hand')).toBe('succeeded');
    expect(outbox.statusOf('too late')).toBe('pending');
    expect(answers).toHaveLength(1);
  });

  it('leaves no timer behind when it stops', async () => {
    const { relay, outbox, webhook, pass } = harness;
    webhook.mockResolvedValue(outcome('retry'));
    outbox.add(aWebhook());
    relay.start();
    await pass(0);
    expect(jest.getTimerCount()).toBe(1);

    await relay.stop();

    expect(jest.getTimerCount()).toBe(0);
  });

  it('stops after it sent what it was just claiming', async () => {
    const { relay, outbox, pass } = harness;
    outbox.add(aWebhook());
    const claims = await outbox.claim(1, LEASE / SECOND, KINDS);
    const claiming = createDeferred<MessageLease[]>();
    jest.spyOn(outbox, 'claim').mockReturnValueOnce(claiming);
    relay.start();

    const stop = relay.stop();
    await pass(0);
    claiming.resolve(claims);
    await stop;

    expect(outbox.statusOf('msg_1')).toBe('succeeded');
    expect(jest.getTimerCount()).toBe(0);
  });
});
