import {
  DomainEvent,
  EventTrail,
  ReleaseEvent,
} from '@model-release/backstage-plugin-model-release-common';
import { canonicalDigest } from '../../lib/canonicalDigest';
import { GENESIS, ReleaseRecord } from '../../ports/ReleaseStore';

type Chain = ReleaseRecord['audit'];

function hashOf({ hash, ...content }: ReleaseEvent): string {
  return canonicalDigest(content);
}

/** Numbers events and chains each to the one before it. */
export function sealEvents(
  chain: Chain,
  events: readonly DomainEvent[],
): { audit: Chain; events: ReleaseEvent[] } {
  let { seq, head } = chain;
  const sealed = events.map(event => {
    seq += 1;
    const unsealed = { ...event, seq, prevHash: head, hash: '' };
    head = hashOf(unsealed);
    return { ...unsealed, hash: head };
  });
  return { audit: { seq, head }, events: sealed };
}

/**
 * Recomputes a chain.
 *
 * @param head - the newest hash according to the release row, so that a truncated trail is detected
 */
export function verifyTrail(
  events: readonly ReleaseEvent[],
  head: string,
): EventTrail {
  let previous = GENESIS;
  const linked = events.every((event, index) => {
    const holds =
      event.seq === index + 1 &&
      event.prevHash === previous &&
      event.hash === hashOf(event);
    previous = event.hash;
    return holds;
  });
  return { items: [...events], valid: linked && previous === head, head };
}
