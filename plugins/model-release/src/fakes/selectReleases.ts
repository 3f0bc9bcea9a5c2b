import {
  expandStatuses,
  ticketsOf,
  waitsFor,
  type ListReleasesQuery,
  type Release,
  type ReleaseSummary,
} from '@model-release/backstage-plugin-model-release-common';
import type { FakePeople } from './FakePeople';
import { toSummary, type FakeReader } from './toSummary';

function hasText(release: Release, text: string): boolean {
  const { entityRef, checkpoint, requester, steps } = release;
  const tickets = ticketsOf(steps);
  return (
    [entityRef, checkpoint.id, requester].some(value =>
      value.toLowerCase().includes(text),
    ) ||
    [
      checkpoint.digest ?? '',
      checkpoint.digest?.slice('sha256:'.length) ?? '',
      ...tickets,
    ].some(value => value.toLowerCase().startsWith(text))
  );
}

/** The releases that a list asks for, in its order. */
export function selectReleases(
  releases: readonly Release[],
  query: ListReleasesQuery,
  world: FakeReader & { now: string; people: FakePeople },
): ReleaseSummary[] {
  const { actor, permits, now, people } = world;
  const statuses = expandStatuses(query.status);
  return releases
    .filter(release => !statuses || statuses.includes(release.status))
    .filter(
      ({ entityRef }) => !query.entityRef || entityRef === query.entityRef,
    )
    .filter(
      release => query.owner !== 'me' || waitsFor(release, actor, permits),
    )
    .filter(
      ({ requester }) => query.requester !== 'me' || requester === actor.ref,
    )
    .filter(
      ({ environment }) =>
        !query.environment || environment === query.environment,
    )
    .filter(release => hasText(release, query.text?.toLowerCase() ?? ''))
    .map(release =>
      toSummary(release, now, step => people.behind(release, step), world),
    )
    .filter(summary => !query.overdue || summary.overdue)
    .sort((a, b) =>
      query.orderBy === 'createdAt'
        ? b.createdAt.localeCompare(a.createdAt)
        : (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'),
    );
}
