import { useRouteRef } from '@backstage/core-plugin-api';
import Button from '@material-ui/core/Button';
import { ListFilterBar } from '../components/list/ListFilterBar';
import { ListTabs } from '../components/list/ListTabs';
import { NothingListed } from '../components/list/NothingListed';
import { ReleaseRows } from '../components/list/ReleaseRows';
import { LoadError } from '../components/parts/LoadError';
import { Placeholder } from '../components/parts/Placeholder';
import { useListFilters } from '../hooks/useListFilters';
import { useMembers } from '../hooks/useMembers';
import { useNow } from '../hooks/useNow';
import { useReleaseList } from '../hooks/useReleaseList';
import { useViewer } from '../hooks/useViewer';
import { releaseRouteRef } from '../routes';
import { isFiltered } from '../viewModel/listQuery';

/** All releases, for those who work on many: most urgent first. */
export function ReleaseListPage() {
  const [filters, change] = useListFilters();
  const list = useReleaseList(filters);
  const viewer = useViewer();
  const now = useNow();
  const toRelease = useRouteRef(releaseRouteRef);
  const items = list.page?.items ?? [];
  const members = useMembers(
    items.flatMap(release => release.steps.flatMap(step => step.owners)),
  );
  const count = list.isStale
    ? undefined
    : `${items.length}${list.page?.nextCursor ? '+' : ''}`;

  const rows = () => {
    if (list.error) {
      return (
        <LoadError
          title="The releases cannot be shown"
          error={list.error}
          onRetry={list.reload}
        />
      );
    }
    if (!list.page || !viewer.value) {
      return <Placeholder height={320} />;
    }
    return items.length === 0 ? (
      <NothingListed
        tab={filters.tab}
        filtered={isFiltered(filters)}
        onClear={() =>
          change({ environment: undefined, overdue: false, text: undefined })
        }
      />
    ) : (
      <ReleaseRows
        releases={items}
        viewer={viewer.value}
        members={members}
        now={now}
        stale={list.isStale}
        linkTo={id => toRelease({ id })}
      />
    );
  };

  return (
    <>
      <ListTabs tab={filters.tab} count={count} onChange={change} />
      <ListFilterBar
        filters={filters}
        environments={items.map(release => release.environment)}
        onChange={change}
      />
      <div id="model-release-list" role="tabpanel" aria-busy={list.isStale}>
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
