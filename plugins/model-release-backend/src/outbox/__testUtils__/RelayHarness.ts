import { mockServices } from '@backstage/backend-test-utils';
import { OutboxMessage } from '../../ports/Outbox';
import { SendOutcome } from '../../ports/MessageSender';
import { OutboxRelay, OutboxRelayOptions } from '../OutboxRelay';
import { MemoryOutbox } from './MemoryOutbox';

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

/** A relay on an outbox in memory, with senders that succeed and a clock that the test moves. */
export class RelayHarness {
  readonly outbox: MemoryOutbox;
  readonly relay: OutboxRelay;
  readonly logger = mockServices.logger.mock();
  readonly webhook = aSend();
  readonly notification = aSend();

  constructor(overrides: Partial<OutboxRelayOptions> = {}) {
    jest.useFakeTimers({ now: new Date('2025-03-03T09:00:00.000Z') });
    const now = () => new Date();
    this.outbox = new MemoryOutbox(now);
    this.relay = OutboxRelay.create({
      outbox: this.outbox,
      senders: {
        webhook: { send: this.webhook },
        notification: { send: this.notification },
      },
      settle: (lease, settlement) => this.outbox.settle(lease, settlement),
      logger: this.logger,
      concurrency: 8,
      leaseSeconds: 90,
      now,
      random: () => 0.5,
      ...overrides,
    });
  }

  /** Lets time pass, and everything that then can happen, happen. */
  async pass(ms: number): Promise<void> {
    await jest.advanceTimersByTimeAsync(ms);
  }

  async end(): Promise<void> {
    await this.relay.stop();
    jest.useRealTimers();
  }
}

export function outcome(
  verdict: SendOutcome['verdict'],
  facts: Partial<SendOutcome> = {},
): SendOutcome {
  const error = verdict === 'succeeded' ? undefined : 'responded with 500';
  const at = '2025-03-03T09:00:00.000Z';
  return { verdict, attempt: { at, latencyMs: 3, error }, ...facts };
}

function aSend() {
  return jest
    .fn<Promise<SendOutcome>, [OutboxMessage]>()
    .mockResolvedValue(outcome('succeeded'));
}
