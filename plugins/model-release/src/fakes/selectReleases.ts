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

/** By whom and when, and at what risk. */
function isRequested(
  { requester, createdAt, releasedAt, runbook }: Release,
  query: ListReleasesQuery,
  me: string,
): boolean {
  const wanted = query.requester === 'me' ? me : query.requester;
  const isWithin = (at: string | undefined, from?: string, to?: string) =>
    (!from || (at !== undefined && at.slice(0, 10) >= from)) &&
    (!to || (at !== undefined && at.slice(0, 10) <= to));
  return (
    (!wanted || requester === wanted) &&
    (!query.risk || query.risk.includes(runbook.risk)) &&
    isWithin(createdAt, query.createdFrom, query.createdTo) &&
    isWithin(releasedAt, query.releasedFrom, query.releasedTo)
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
    .filter(release => isRequested(release, query, actor.ref))
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
      query.orderBy === 'createdAt' || query.orderBy === 'updatedAt'
        ? b[query.orderBy].localeCompare(a[query.orderBy])
        : (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'),
    );
}
