import { useRouteRef } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import { ListFilterBar } from '../components/list/ListFilterBar';
import { ListHead } from '../components/list/ListHead';
import { NothingListed } from '../components/list/NothingListed';
import { ReleaseRows } from '../components/list/ReleaseRows';
import { LoadError } from '../components/common/LoadError';
import { Placeholder } from '../components/common/Placeholder';
import { StaleNotice } from '../components/common/StaleNotice';
import { useListFilters } from '../components/list/useListFilters';
import { useNow } from '../hooks/useNow';
import { useReleaseList } from '../components/list/useReleaseList';
import { useViewer } from '../hooks/useViewer';
import { releaseRouteRef } from '../routes';
import { isFiltered, NO_FILTERS } from '../components/list/listQuery';

/** All releases, for those who work on many: most urgent first. */
export function ReleaseListPage() {
  const [filters, change] = useListFilters();
  const list = useReleaseList(filters);
  const viewer = useViewer();
  const now = useNow();
  const toRelease = useRouteRef(releaseRouteRef);
  const items = list.page?.items ?? [];

  const rows = () => {
    if (!list.page || !viewer.value) {
      const error = list.error ?? viewer.error;
      return error ? (
        <LoadError
          title="The releases cannot be shown"
          error={error}
          onRetry={list.error ? list.reload : viewer.reload}
        />
      ) : (
        <Placeholder height={320} />
      );
    }
    return items.length === 0 ? (
      <NothingListed
        tab={filters.tab}
        filtered={isFiltered(filters)}
        soFar={list.page.nextCursor !== undefined}
        onClear={() => change(NO_FILTERS)}
      />
    ) : (
      <ReleaseRows
        releases={items}
        viewer={viewer.value}
        now={now}
        stale={list.isStale}
        linkTo={id => toRelease({ id })}
      />
    );
  };

  return (
    <>
      <ListHead
        tab={filters.tab}
        viewer={viewer.value}
        now={now}
        count={
          list.isStale
            ? undefined
            : `${items.length}${list.page?.nextCursor ? '+' : ''}`
        }
        onChange={change}
      />
      <ListFilterBar
        filters={filters}
        environments={items.map(release => release.environment)}
        onChange={change}
      />
      <StaleNotice error={list.page && list.error} onRetry={list.reload} />
      <div
        id="model-release-list"
        role="tabpanel"
        aria-labelledby={`model-release-tab-${filters.tab}`}
        aria-busy={list.isStale}
      >
        {rows()}
      </div>
      {list.page?.nextCursor && (
        <Button onClick={list.loadMore} disabled={list.isLoadingMore}>
          Load more
        </Button>
      )}
    </>
  );
}
