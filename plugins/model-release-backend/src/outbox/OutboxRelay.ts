import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { MessageSender, SendOutcome, Senders } from '../ports/MessageSender';
import { nameOf, reportSettlement } from './reportSettlement';
import { RetryTimer } from './RetryTimer';
import { toSettlement } from './toSettlement';
import {
  MessageLease,
  Outbox,
  OutboxMessage,
  Settlement,
} from '../ports/Outbox';

/*
 * Carries messages of some kinds from the outbox to their receivers. Every replica runs one for what
 * is done in seconds and another for scans, which take minutes and would take all places.
 *
 * MODES
 * - stopped: before `start` and after `stop`. Claims nothing, has no timer.
 * - resting: waits for `wake` (a command committed) or for the timer, which fires when a retry that
 *   this process knows of is due, and every 15 s in any case: that is the poll which finds what
 *   other processes left.
 * - claiming: one query is under way. A `wake` meanwhile leads to another one after it.
 * Resting or claiming, up to `concurrency` messages are in hand. Only as many are claimed as can be
 * sent at once, so no lease runs while its message queues; when all places are taken, the first that
 * becomes free claims again.
 *
 * LEASES
 * A lease hides its message from all relays for `leaseSeconds` by the database's clock, longer than
 * any attempt may take. `settle` ends it together with whatever the outcome changes, in one
 * transaction. A relay that was too slow holds an old ticket, and its settlement changes nothing.
 *
 * AFTER A CRASH
 * A message is in the database before anything is sent, and stays until its settlement is. Whatever
 * dies in between, the lease runs out and a relay sends the message again: at least once, under the
 * same id, by which receivers know what they have seen. The attempt that died leaves no record and
 * is not counted. A settlement that cannot be stored has the same end.
 */

const RETRY_CLAIM_MS = 5_000;

export interface OutboxRelayOptions {
  outbox: Pick<Outbox, 'claim'>;
  /** Only messages that have a sender here are claimed. */
  senders: Senders;
  /** Stores how an attempt ended and what follows from it. */
  settle: (lease: MessageLease, settlement: Settlement) => Promise<void>;
  logger: LoggerService;
  /** How many messages it has in hand at most. */
  concurrency: number;
  /** Longer than any attempt may take. */
  leaseSeconds: number;
  now: () => Date;
  /** From 0 to 1, to spread retries. */
  random: () => number;
}

/** Sends what the outbox holds; see the note at the top of the file. */
export class OutboxRelay {
  private readonly retryTimer: RetryTimer;
  private readonly kinds: Array<OutboxMessage['kind']>;
  private readonly inHand = new Set<Promise<void>>();
  private running = false;
  private wanted = false;
  private claiming: Promise<void> | undefined;

  private constructor(private readonly options: OutboxRelayOptions) {
    this.retryTimer = new RetryTimer(() => this.wake(), options.now);
    this.kinds = Object.keys(options.senders) as Array<OutboxMessage['kind']>;
  }

  static create(options: OutboxRelayOptions): OutboxRelay {
    return new OutboxRelay(options);
  }

  start(): void {
    this.running = true;
    this.wake();
  }

  /** Claims messages now. Call it after a commit that may have queued some. */
  wake(): void {
    this.wanted = true;
    this.claimIfWanted();
  }

  /** Stops claiming, and waits until the messages in hand are settled. */
  async stop(): Promise<void> {
    this.running = false;
    this.retryTimer.clear();
    await this.claiming;
    await Promise.all(this.inHand);
  }

  private claimIfWanted(): void {
    const free = this.options.concurrency - this.inHand.size;
    if (!this.running || !this.wanted || this.claiming || free === 0) {
      return;
    }
    this.wanted = false;
    this.claiming = this.claim(free).finally(() => {
      this.claiming = undefined;
      this.claimIfWanted();
    });
  }

  private async claim(limit: number): Promise<void> {
    try {
      const { outbox, leaseSeconds } = this.options;
      const leases = await outbox.claim(limit, leaseSeconds, this.kinds);
      leases.forEach(lease => this.take(lease));
      if (leases.length === limit) {
        // There may be more.
        this.wanted = true;
      }
    } catch (error) {
      this.options.logger.error(
        'Could not claim messages to send',
        toError(error),
      );
      this.retryTimer.add(
        new Date(this.options.now().getTime() + RETRY_CLAIM_MS),
      );
    }
    if (this.running) {
      this.retryTimer.set();
    }
  }

  private take(lease: MessageLease): void {
    const work = this.carry(lease).finally(() => {
      this.inHand.delete(work);
      this.claimIfWanted();
    });
    this.inHand.add(work);
  }

  /** Makes one attempt and stores how it ended. Never rejects. */
  private async carry(lease: MessageLease): Promise<void> {
    const { settle, logger, now, random } = this.options;
    const attempts = lease.attempts + 1;
    try {
      const outcome = await this.send(lease.message);
      const settlement = toSettlement(lease.message.kind, outcome, {
        attempts,
        now: now(),
        random: random(),
      });
      reportSettlement(logger, lease, settlement);
      await settle(lease, settlement);
      if (settlement.nextAttemptAt !== undefined) {
        this.retryTimer.add(new Date(settlement.nextAttemptAt));
      }
    } catch (error) {
      logger.error(
        `${nameOf(
          lease,
        )} was sent, but its outcome could not be stored; it will be sent again`,
        toError(error),
      );
    }
  }

  private send(message: OutboxMessage): Promise<SendOutcome> {
    const sender: MessageSender<OutboxMessage> | undefined =
      this.options.senders[message.kind];
    if (!sender) {
      throw new Error(`No sender for messages of kind ${message.kind}`);
    }
    return sender.send(message);
  }
}
