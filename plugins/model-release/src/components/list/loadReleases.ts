import type {
  ListReleasesQuery,
  ModelReleaseApi,
  Page,
  ReleaseSummary,
} from '@model-release/backstage-plugin-model-release-common';
import { listQuery, type ListFilters } from './listQuery';

/** The most that the back end gives at once. */
const LIMIT = 100;

/** How far one request of the reader looks through releases of which few are for them. */
const MAX_PAGES = 10;

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
  return items.filter(
    ({ requester, steps }) =>
      (!query.requester || requester === query.requester) &&
      steps.some(step => step.status === 'changes_requested'),
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

/**
 * Follows a list until `length` releases are found. A page can be shorter than that, even empty, and
 * have others behind it: the back end leaves out of it what turns out not to wait for the reader.
 */
async function readPages(
  api: ListApi,
  query: ListReleasesQuery,
  length: number,
): Promise<Releases> {
  const limit = Math.min(length, LIMIT);
  let page = await api.listReleases({ ...query, limit });
  let { items } = page;
  for (let read = 1; read < MAX_PAGES; read += 1) {
    const cursor = page.nextCursor;
    if (cursor === undefined || items.length >= length) {
      break;
    }
    page = await api.listReleases({ ...query, limit, cursor });
    items = [...items, ...page.items];
  }
  return { ...page, items };
}

/** The beginning of a list, at least as long as `length` where as much was found. */
export async function loadReleases(
  api: ListApi,
  filters: ListFilters,
  length: number,
): Promise<Releases> {
  const query = listQuery(filters);
  const [page, sentBack] = await Promise.all([
    readPages(api, query, length),
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
  const query = { ...listQuery(filters), cursor: sofar.nextCursor };
  const next = await readPages(api, query, length);
  return { ...next, items: joined(sofar.items, next.items) };
}
