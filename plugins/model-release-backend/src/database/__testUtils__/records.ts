import {
  Release,
  ReleaseEvent,
} from '@model-release/backstage-plugin-model-release-common';
import {
  aDigest,
  anEvent,
  aRelease,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import {
  GENESIS,
  NewRelease,
  ReleaseChange,
  ReleaseRecord,
  ReleaseStore,
} from '../../ports/ReleaseStore';
import { OutboxMessage } from '../../ports/Outbox';

type Audit = ReleaseRecord['audit'];

/** Events that continue a trail, chained by made-up hashes, and where the trail ends then. */
function continueTrail(
  audit: Audit,
  events: Array<Partial<ReleaseEvent>>,
): { events: ReleaseEvent[]; audit: Audit } {
  let end = audit;
  const chained = events.map(event => {
    const seq = end.seq + 1;
    const hash = aDigest((seq % 16).toString(16));
    const next = anEvent({ ...event, seq, prevHash: end.head, hash });
    end = { seq, head: hash };
    return next;
  });
  return { events: chained, audit: end };
}

/** A release about to be stored. Its id is also its checkpoint's, so that no two subjects meet. */
export function aNewRelease(
  overrides: Partial<Release> & { id: string },
  rest: Partial<Pick<NewRelease, 'messages' | 'idempotency'>> = {},
): NewRelease {
  const release = aRelease({
    checkpoint: { ...aRelease().checkpoint, id: overrides.id },
    ...overrides,
  });
  const { events, audit } = continueTrail({ seq: 0, head: GENESIS }, [
    { type: 'release.opened' },
  ]);
  return { record: { release, audit }, events, messages: [], ...rest };
}

/** What a command on `before` writes: the next release, one event, perhaps messages. */
export function aChange(
  before: ReleaseRecord,
  next: Partial<Release>,
  messages: OutboxMessage[] = [],
): ReleaseChange {
  const { events, audit } = continueTrail(before.audit, [
    { type: 'comment.added' },
  ]);
  const version = before.release.version + 1;
  return {
    before,
    after: { release: { ...before.release, version, ...next }, audit },
    events,
    messages,
    remarks: [],
    packets: [],
    redeliveries: [],
    cancelsDeliveries: false,
  };
}

/** Stores a release as a creation does. */
export async function storeRelease(
  store: ReleaseStore,
  release: NewRelease,
): Promise<ReleaseRecord> {
  await store.transaction(transaction => transaction.insert(release));
  return release.record;
}

/** Loads, changes and stores a release as a command does. */
export async function changeRelease(
  store: ReleaseStore,
  id: string,
  next: (release: Release) => Partial<Release>,
): Promise<void> {
  await store.transaction(async transaction => {
    const before = await transaction.load(id);
    if (!before) {
      throw new Error(`There is no release ${id}`);
    }
    await transaction.update(aChange(before, next(before.release)));
  });
}
