import {
  isGroupRef,
  isUserRef,
} from '@model-release/backstage-plugin-model-release-common';
import { Decision, Notice } from '../../domain/decision';
import { canonicalJson } from '../../lib/canonicalDigest';
import { settlesNotices } from '../../domain/notices/settlesNotices';
import { sealEvents } from './auditChain';
import {
  GENESIS,
  NewRelease,
  ReleaseChange,
  ReleaseRecord,
} from '../../ports/ReleaseStore';
import { OutboxMessage } from '../../ports/Outbox';

/** What a message needs besides the decision. */
interface Stamp {
  now: string;
  newId: () => string;
}

/** A service that requested a release reads no notifications, so it is left out. */
function forPeople(notice: Notice): Notice[] {
  const recipients = notice.recipients.filter(
    ref => isUserRef(ref) || isGroupRef(ref),
  );
  return recipients.length > 0 || notice.groupsAbove || notice.watchers
    ? [{ ...notice, recipients }]
    : [];
}

function toMessages(
  { release, deliveries, scans, notices }: Decision,
  { now, newId }: Stamp,
): OutboxMessage[] {
  const common = { releaseId: release.id, createdAt: now };
  return [
    ...deliveries.map(delivery => ({
      ...common,
      ...delivery,
      kind: 'webhook' as const,
    })),
    ...scans.map(({ id, stepKey, file }) => ({
      ...common,
      id,
      stepKey,
      kind: 'scan' as const,
      payload: file,
    })),
    ...notices.flatMap(forPeople).map(notice => ({
      ...common,
      id: newId(),
      kind: 'notification' as const,
      payload: notice,
    })),
  ];
}

/** Has what no longer asks anybody for anything marked as read. */
function toMarkRead(
  before: ReleaseRecord,
  { release }: Decision,
  { now, newId }: Stamp,
): OutboxMessage[] {
  return settlesNotices(before.release, release)
    ? [
        {
          kind: 'mark-read',
          id: newId(),
          releaseId: release.id,
          createdAt: now,
        },
      ]
    : [];
}

/** Everything that a decision on an existing release writes. */
export function toChange(
  before: ReleaseRecord,
  decision: Decision,
  stamp: Stamp,
): ReleaseChange {
  const { audit, events } = sealEvents(before.audit, decision.events);
  return {
    before,
    after: { release: decision.release, audit },
    events,
    messages: [
      ...toMarkRead(before, decision, stamp),
      ...toMessages(decision, stamp),
    ],
    remarks: decision.remarks,
    packets: decision.packets.map(({ digest, content }) => ({
      digest,
      content: canonicalJson(content),
      signedAt: stamp.now,
    })),
    redeliveries: decision.redeliveries,
    cancelsDeliveries: decision.cancelsDeliveries,
  };
}

/** Everything that the opening of a release writes. */
export function toNewRelease(decision: Decision, stamp: Stamp): NewRelease {
  const { audit, events } = sealEvents(
    { seq: 0, head: GENESIS },
    decision.events,
  );
  return {
    record: { release: decision.release, audit },
    events,
    messages: toMessages(decision, stamp),
  };
}
