import { useRouteRef } from '@backstage/core-plugin-api';
import { stepAnchor } from '@model-release/backstage-plugin-model-release-common';
import Button from '@material-ui/core/Button';
import type { DateTime } from 'luxon';
import type { Viewer } from '../common/viewer';
import { LoadError } from '../components/common/LoadError';
import { Placeholder } from '../components/common/Placeholder';
import { StaleNotice } from '../components/common/StaleNotice';
import { ListFilterBar } from '../components/list/ListFilterBar';
import { ListHead } from '../components/list/ListHead';
import { listRows } from '../components/list/listRows';
import {
  listQuery,
  type ListFilters,
  type ListTab,
} from '../components/list/listQuery';
import { NothingListed } from '../components/list/NothingListed';
import { ReleaseRows } from '../components/list/ReleaseRows';
import { useListFilters } from '../components/list/useListFilters';
import { useReleaseList } from '../components/list/useReleaseList';
import type { Live } from '../hooks/useLive';
import { useNow } from '../hooks/useNow';
import { useTranslation } from '../hooks/useTranslation';
import { useViewer } from '../hooks/useViewer';
import { releaseRouteRef } from '../routes';

type ReleaseList = ReturnType<typeof useReleaseList>;

/** The rows of a list, or why there are none. */
function ListBody(props: {
  list: ReleaseList;
  viewer: Live<Viewer>;
  now: DateTime;
  filters: ListFilters;
  change: (patch: Partial<ListFilters>) => void;
}) {
  const { t } = useTranslation();
  const toRelease = useRouteRef(releaseRouteRef);
  const { list, viewer, now, filters, change } = props;
  if (!list.page || !viewer.value) {
    const failed = [list, viewer].find(({ error }) => error);
    return failed?.error ? (
      <LoadError
        title={t('list.notLoaded')}
        error={failed.error}
        onRetry={failed.reload}
      />
    ) : (
      <Placeholder height={320} />
    );
  }
  const { items, nextCursor } = list.page;
  return items.length === 0 ? (
    <NothingListed
      filters={filters}
      soFar={nextCursor !== undefined}
      onChange={change}
    />
  ) : (
    <ReleaseRows
      tab={filters.tab}
      rows={listRows(items, viewer.value, filters.tab)}
      viewer={viewer.value}
      now={now}
      stale={list.isStale}
      order={listQuery(filters).orderBy ?? 'dueAt'}
      onOrder={sort => change({ sort })}
      linkTo={({ release: { id }, stepKey }) =>
        stepKey === undefined
          ? toRelease({ id })
          : `${toRelease({ id })}#${stepAnchor(stepKey)}`
      }
    />
  );
}

/** `25+` where there are more than those on the page; nothing while another list loads. */
function numberListed(
  { isStale, page }: ReleaseList,
  viewer: Viewer | undefined,
  tab: ListTab,
): string | undefined {
  const { items = [], nextCursor } = page ?? {};
  const rows = viewer ? listRows(items, viewer, tab) : items;
  return isStale ? undefined : `${rows.length}${nextCursor ? '+' : ''}`;
}

/** All releases, for those who work on many: most urgent first. */
export function ReleaseListPage() {
  const { t } = useTranslation();
  const [filters, change] = useListFilters();
  const list = useReleaseList(filters);
  const viewer = useViewer();
  const now = useNow();
  const { tab } = filters;
  return (
    <>
      <ListHead
        tab={tab}
        viewer={viewer.value}
        now={now}
        number={numberListed(list, viewer.value, tab)}
        onChange={change}
      />
      <ListFilterBar
        filters={filters}
        listed={list.page?.items ?? []}
        onChange={change}
      />
      <StaleNotice error={list.page && list.error} onRetry={list.reload} />
      <div
        id="model-release-list"
        role="tabpanel"
        aria-labelledby={`model-release-tab-${tab}`}
        aria-busy={list.isStale}
      >
        <ListBody {...{ list, viewer, now, filters, change }} />
      </div>
      {list.page?.nextCursor && (
        <Button onClick={list.loadMore} disabled={list.isLoadingMore}>
          {t('list.loadMore')}
        </Button>
      )}
    </>
  );
}
