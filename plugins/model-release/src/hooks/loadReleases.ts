import type {
  ListReleasesQuery,
  ModelReleaseApi,
  Page,
  ReleaseSummary,
} from '@model-release/backstage-plugin-model-release-common';
import { listQuery, type ListFilters } from '../viewModel/listQuery';

/** The most that the back end gives at once. */
const LIMIT = 100;

type ListApi = Pick<ModelReleaseApi, 'listReleases'>;
type Releases = Page<ReleaseSummary>;

/**
 * Releases that were sent back to the reader wait for them as well, though they own none of their
 * steps: few, so one page of them is enough.
 */
async function sentBackToMe(
  api: ListApi,
  query: ListReleasesQuery,
): Promise<ReleaseSummary[]> {
  const { items } = await api.listReleases({
    ...query,
    owner: undefined,
    requester: 'me',
    limit: LIMIT,
  });
  return items.filter(release =>
    release.steps.some(step => step.status === 'changes_requested'),
  );
}

/** One list after another, each release once. */
function joined(
  first: readonly ReleaseSummary[],
  second: readonly ReleaseSummary[],
): ReleaseSummary[] {
  const known = new Set(first.map(({ id }) => id));
  return [...first, ...second.filter(({ id }) => !known.has(id))];
}

/** The beginning of a list, at least as long as `length` where there is as much. */
export async function loadReleases(
  api: ListApi,
  filters: ListFilters,
  length: number,
): Promise<Releases> {
  const query = listQuery(filters);
  const [page, sentBack] = await Promise.all([
    api.listReleases({ ...query, limit: Math.min(length, LIMIT) }),
    filters.tab === 'mine' ? sentBackToMe(api, query) : [],
  ]);
  return { ...page, items: joined(sentBack, page.items) };
}

/** The list with the next `length` releases at its end. */
export async function loadMoreReleases(
  api: ListApi,
  filters: ListFilters,
  length: number,
  sofar: Releases,
): Promise<Releases> {
  const next = await api.listReleases({
    ...listQuery(filters),
    limit: length,
    cursor: sofar.nextCursor,
  });
  return { ...next, items: joined(sofar.items, next.items) };
}
