import {
  EventType,
  ReleaseDetail,
  ReleaseEvent,
  ReleaseStatus,
  Signature,
} from '@model-release/backstage-plugin-model-release-common';
import { stepOf } from '../TestPortal';
import { eventsOf } from '../whoMayAct/Releases';
import { Finish, Race } from './Race';

/** What a status is after an event, and the only events that change it. */
const STATUS_AFTER: Partial<Record<EventType, ReleaseStatus>> = {
  'release.opened': 'in_review',
  'release.approved': 'approved',
  'release.released': 'released',
  'release.rejected': 'rejected',
  'release.withdrawn': 'withdrawn',
  'release.revoked': 'revoked',
};

/** The event that each successful action leaves. */
const EVENT_OF: Partial<Record<Finish['action'], EventType>> = {
  approve: 'step.approved',
  reassign: 'step.reassigned',
  withdraw: 'release.withdrawn',
  revoke: 'release.revoked',
};

/** Everything after the preparation that the audit trail says about how the release stands. */
function statusesOf(events: readonly ReleaseEvent[]): ReleaseStatus[] {
  return events.flatMap(({ type }) => STATUS_AFTER[type] ?? []);
}

function peopleIn({ by, onBehalfOf }: Signature): string[] {
  return onBehalfOf === undefined ? [by] : [by, onBehalfOf];
}

/** Whoever was told that it is done finds it in the trail, and the trail has nothing else. */
function expectEachInTrail(
  finishes: readonly Finish[],
  events: readonly ReleaseEvent[],
): void {
  for (const [action, type] of Object.entries(EVENT_OF)) {
    const succeeded = finishes.filter(
      finish => finish.action === action && finish.status === 200,
    );
    const written = events.filter(event => event.type === type);
    expect([action, ...written.map(({ actor }) => actor).sort()]).toEqual([
      action,
      ...succeeded.map(({ who }) => `user:default/${who}`).sort(),
    ]);
  }
  const [withdrawn] = events.filter(({ type }) => type === 'release.withdrawn');
  const [told] = finishes.filter(
    ({ action, status }) => action === 'withdraw' && status === 200,
  );
  expect(withdrawn?.data.comment).toBe(told?.comment);
}

/** One person is one signature, whoever gives it, and as many sign as it takes. */
function expectSignatures(
  release: ReleaseDetail,
  events: readonly ReleaseEvent[],
  quorum: number,
): void {
  const { signatures } = stepOf(release, 'sign-off');
  const people = signatures.flatMap(peopleIn);
  expect(new Set(people).size).toBe(people.length);
  expect(signatures.map(({ by, onBehalfOf }) => [by, onBehalfOf])).toEqual(
    events
      .filter(({ type }) => type === 'step.approved')
      .map(({ actor, onBehalfOf }) => [actor, onBehalfOf]),
  );
  if (release.status === 'withdrawn') {
    expect(signatures.length).toBeLessThan(quorum);
  } else {
    expect(signatures).toHaveLength(quorum);
  }
}

/** Waits for the message to have gone out, where one does. */
async function settled({ portal, id }: Race): Promise<ReleaseDetail> {
  const release = await portal.get(id);
  return release.status === 'approved'
    ? portal.waitForStatus(id, 'released')
    : release;
}

/**
 * Holds what became of a release against the answers that everybody got.
 *
 * @returns how it ended
 */
export async function expectOneOutcome(race: Race): Promise<ReleaseStatus> {
  const { finishes, portal, id, quorum } = race;
  const odd = finishes.filter(
    ({ status }) => ![200, 403, 409].includes(status),
  );
  expect(odd).toEqual([]);
  const release = await settled(race);
  const { items: events, valid } = await eventsOf(portal, id);
  const statuses = statusesOf(events);
  expect({ valid, status: statuses.at(-1) }).toEqual({
    valid: true,
    status: release.status,
  });
  expect([
    ['in_review', 'withdrawn'],
    ['in_review', 'approved', 'released'],
    ['in_review', 'approved', 'revoked'],
    ['in_review', 'approved', 'released', 'revoked'],
  ]).toContainEqual(statuses);
  expectEachInTrail(finishes, events);
  expectSignatures(release, events, quorum);
  return release.status;
}
