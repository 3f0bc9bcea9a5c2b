import {
  DomainEvent,
  ReleaseEvent,
} from '@model-release/backstage-plugin-model-release-common';
import { sealEvents, verifyTrail } from '../../service/releases/auditChain';
import { GENESIS } from '../../ports/ReleaseStore';

/** The events of a release as they are stored, one command after the other. */
export class AuditTrail {
  readonly #events: ReleaseEvent[] = [];
  #chain = { seq: 0, head: GENESIS };
  /** Where the chain ended after each command. */
  readonly #ends = [this.#chain];

  constructor(events: readonly DomainEvent[]) {
    this.append(events);
  }

  append(events: readonly DomainEvent[]): void {
    const sealed = sealEvents(this.#chain, events);
    this.#events.push(...sealed.events);
    this.#chain = sealed.audit;
    this.#ends.push(sealed.audit);
  }

  /** Whether the chain holds now and held after each command: every end is still where it was. */
  heldThroughout(): boolean {
    return (
      verifyTrail(this.#events, this.#chain.head).valid &&
      this.#ends.every(({ seq, head }) =>
        seq === 0 ? head === GENESIS : this.#events[seq - 1].hash === head,
      )
    );
  }
}
