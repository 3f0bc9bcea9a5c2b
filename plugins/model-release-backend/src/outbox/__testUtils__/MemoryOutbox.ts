import { randomUUID } from 'node:crypto';
import {
  MessageLease,
  Outbox,
  OutboxMessage,
  Settlement,
} from '../../ports/Outbox';

interface Entry {
  message: OutboxMessage;
  attempts: number;
  dueAt: number;
  ticket?: string;
  status: 'pending' | 'succeeded' | 'failed';
}

/** An outbox in memory, with leases and tickets as the port says. */
export class MemoryOutbox implements Pick<Outbox, 'claim'> {
  readonly settlements: Settlement[] = [];
  private readonly entries = new Map<string, Entry>();

  constructor(private readonly now: () => Date) {}

  add(...messages: OutboxMessage[]): void {
    for (const message of messages) {
      this.entries.set(message.id, {
        message,
        attempts: 0,
        dueAt: this.now().getTime(),
        status: 'pending',
      });
    }
  }

  statusOf(id: string): Entry['status'] | undefined {
    return this.entries.get(id)?.status;
  }

  async claim(
    ...[limit, leaseSeconds, kinds]: Parameters<Outbox['claim']>
  ): Promise<MessageLease[]> {
    const now = this.now().getTime();
    const due = [...this.entries.values()]
      .filter(
        ({ message, status, dueAt }) =>
          kinds.includes(message.kind) && status === 'pending' && dueAt <= now,
      )
      .sort((one, other) => one.dueAt - other.dueAt)
      .slice(0, limit);
    return due.map(entry => {
      entry.ticket = randomUUID();
      entry.dueAt = now + leaseSeconds * 1000;
      const { message, attempts, ticket } = entry;
      return { message, attempts, ticket };
    });
  }

  async settle(lease: MessageLease, settlement: Settlement): Promise<void> {
    const entry = this.entries.get(lease.message.id);
    if (!entry || entry.ticket !== lease.ticket) {
      return;
    }
    this.settlements.push(settlement);
    entry.ticket = undefined;
    entry.attempts += 1;
    if (settlement.status === 'retry') {
      entry.dueAt = Date.parse(settlement.nextAttemptAt!);
    } else {
      entry.status = settlement.status;
    }
  }
}
