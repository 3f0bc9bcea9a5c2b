import {
  Actor,
  capacitiesOf,
  expandStatuses,
  ListReleasesQuery,
} from '@model-release/backstage-plugin-model-release-common';
import { Caller } from '../../domain/Caller';
import { Period, ReleaseFilter } from '../../ports/ReleaseStore';

const DEFAULT_LIMIT = 25;

const lower = (ref: string | undefined) => ref?.toLocaleLowerCase('en-US');

function ownerRefsOf(
  owner: string | undefined,
  actor: Actor,
): string[] | undefined {
  if (owner === 'me') {
    return [
      ...new Set(
        capacitiesOf(actor).flatMap(capacity => capacity.ownershipRefs),
      ),
    ];
  }
  return owner === undefined ? undefined : [owner.toLocaleLowerCase('en-US')];
}

const DAY = 24 * 60 * 60 * 1000;

/** Whole days in UTC, both included. */
function daysOf(from?: string, to?: string): Period | undefined {
  if (from === undefined && to === undefined) {
    return undefined;
  }
  const next = to && new Date(Date.parse(to) + DAY);
  return {
    from: from && new Date(from).toISOString(),
    before: next && next.toISOString(),
  };
}

/** Puts the caller in the place of `me`, the statuses in the place of `pending`, and defaults. */
export function toReleaseFilter(
  query: ListReleasesQuery,
  { actor, access }: Pick<Caller, 'actor' | 'access'>,
  now: string,
): ReleaseFilter {
  const { owner, requester } = query;
  return {
    entityRef: lower(query.entityRef),
    statuses: expandStatuses(query.status),
    ownerRefs: ownerRefsOf(owner, actor),
    requester: requester === 'me' ? actor.ref : lower(requester),
    environment: query.environment,
    runbook: query.runbook,
    risks: query.risk,
    created: daysOf(query.createdFrom, query.createdTo),
    released: daysOf(query.releasedFrom, query.releasedTo),
    overdueAt: String(query.overdue) === 'true' ? now : undefined,
    text: query.text,
    readable: access.readable,
    orderBy: query.orderBy ?? 'dueAt',
    limit: query.limit ?? DEFAULT_LIMIT,
    cursor: query.cursor,
  };
}
