import { useApi } from '@backstage/core-plugin-api';
import type {
  Page,
  ReleaseSummary,
} from '@model-release/backstage-plugin-model-release-common';
import { useRef, useState } from 'react';
import { modelReleaseApiRef } from '../../api/apiRefs';
import type { ListFilters } from './listQuery';
import { loadMoreReleases, loadReleases } from './loadReleases';
import { useFreshness } from '../../hooks/useFreshness';
import { useLive } from '../../hooks/useLive';

const PAGE = 25;

/** Has the list grow at its end; what goes wrong with that is told beside it. */
function useMore(
  page: Page<ReleaseSummary> | undefined,
  load: (page: Page<ReleaseSummary>) => Promise<void>,
) {
  const [more, setMore] = useState<{ loading: boolean; error?: Error }>({
    loading: false,
  });
  const loadMore = async () => {
    if (!page?.nextCursor) {
      return;
    }
    setMore({ loading: true });
    try {
      await load(page);
      setMore({ loading: false });
    } catch (cause) {
      setMore({
        loading: false,
        error: cause instanceof Error ? cause : new Error(String(cause)),
      });
    }
  };
  return { ...more, loadMore };
}

/** A list that grows at its end, with what its tab and filters select. */
export function useReleaseList(filters: ListFilters) {
  const api = useApi(modelReleaseApiRef);
  const key = JSON.stringify(filters);
  const shown = useRef<{ key: string; page?: Page<ReleaseSummary> }>({ key });
  const { value, error, reload, replace } = useLive(key, () => {
    // A list that was made longer keeps its length when it is refreshed.
    const length =
      shown.current.key === key ? shown.current.page?.items.length ?? 0 : 0;
    return loadReleases(api, filters, Math.max(PAGE, length));
  });
  useFreshness(reload);
  if (value) {
    shown.current = { key, page: value };
  }

  const more = useMore(value, async page =>
    replace(await loadMoreReleases(api, filters, PAGE, page)),
  );
  return {
    /** While another selection loads, the one before stays on the page. */
    page: value ?? shown.current.page,
    isStale: value === undefined,
    error: error ?? more.error,
    reload,
    loadMore: more.loadMore,
    isLoadingMore: more.loading,
  };
}
