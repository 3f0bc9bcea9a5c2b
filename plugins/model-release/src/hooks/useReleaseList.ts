import { useApi } from '@backstage/core-plugin-api';
import type {
  ListReleasesQuery,
  ModelReleaseApi,
  Page,
  ReleaseSummary,
} from '@model-release/backstage-plugin-model-release-common';
import { useCallback, useState } from 'react';
import { modelReleaseApiRef } from '../api/modelReleaseApiRef';
import { listQuery, type ListFilters } from '../viewModel/listQuery';
import { useFreshness } from './useFreshness';
import { useLive } from './useLive';

const PAGE = 25;

/**
 * Releases that were sent back to the reader wait for them as well, though they own none of their
 * steps: few, so one page of them is enough.
 */
async function sentBackToMe(
  api: ModelReleaseApi,
  query: ListReleasesQuery,
): Promise<ReleaseSummary[]> {
  const { items } = await api.listReleases({
    ...query,
    owner: undefined,
    requester: 'me',
    limit: 100,
  });
  return items.filter(release =>
    release.steps.some(step => step.status === 'changes_requested'),
  );
}

async function firstPage(
  api: ModelReleaseApi,
  filters: ListFilters,
): Promise<Page<ReleaseSummary>> {
  const query = listQuery(filters);
  const [page, sentBack] = await Promise.all([
    api.listReleases({ ...query, limit: PAGE }),
    filters.tab === 'mine' ? sentBackToMe(api, query) : [],
  ]);
  const known = new Set(page.items.map(release => release.id));
  return {
    ...page,
    items: [...sentBack.filter(({ id }) => !known.has(id)), ...page.items],
  };
}

/** A list that grows at its end, with what its tab and filters select. */
export function useReleaseList(filters: ListFilters) {
  const api = useApi(modelReleaseApiRef);
  const key = JSON.stringify(filters);
  const [last, setLast] = useState<Page<ReleaseSummary>>();
  const [isLoadingMore, setLoadingMore] = useState(false);
  const live = useLive(key, async () => {
    const page = await firstPage(api, filters);
    setLast(page);
    return page;
  });
  const { value, reload, replace } = live;
  useFreshness(reload);

  const loadMore = useCallback(async () => {
    if (!value?.nextCursor) {
      return;
    }
    setLoadingMore(true);
    try {
      const next = await api.listReleases({
        ...listQuery(JSON.parse(key) as ListFilters),
        limit: PAGE,
        cursor: value.nextCursor,
      });
      const known = new Set(value.items.map(release => release.id));
      replace({
        items: [
          ...value.items,
          ...next.items.filter(({ id }) => !known.has(id)),
        ],
        nextCursor: next.nextCursor,
      });
    } finally {
      setLoadingMore(false);
    }
  }, [api, key, value, replace]);

  return {
    /** While another selection loads, the one before stays on the page. */
    page: value ?? last,
    isStale: value === undefined,
    error: live.error,
    reload,
    loadMore,
    isLoadingMore,
  };
}
