import { useApi } from '@backstage/core-plugin-api';
import type {
  ReleaseDetail,
  ReleaseEvent,
  ReleaseSummary,
} from '@model-release/backstage-plugin-model-release-common';
import { modelReleaseApiRef } from '../../api/apiRefs';
import { ReleaseSessionProvider } from '../../hooks/session/ReleaseSession';
import { useLive, type Live } from '../../hooks/useLive';
import { useNow } from '../../hooks/useNow';
import { useTranslation } from '../../hooks/useTranslation';
import { useViewer } from '../../hooks/useViewer';
import { useVisit } from '../visits/useVisit';
import { LoadError } from '../common/LoadError';
import { ReleaseLayout } from './ReleaseLayout';
import { ReleasePlaceholder } from './ReleasePlaceholder';

/** While they load, and where they could not. */
const NO_EVENTS: readonly ReleaseEvent[] = [];

/** What stands in for a release while it loads, or where it cannot be loaded. */
function NotShown({
  loads,
}: {
  loads: ReadonlyArray<Pick<Live<unknown>, 'error' | 'reload'>>;
}) {
  const { t } = useTranslation();
  const failed = loads.find(({ error }) => error);
  if (!failed?.error) {
    return <ReleasePlaceholder />;
  }
  return (
    <LoadError
      title={t('release.notLoaded')}
      error={failed.error}
      onRetry={failed.reload}
    />
  );
}

/** Shows a release that is being loaded; what is on the page stays there while it is refreshed. */
export function ReleaseView(props: {
  id: string;
  live: Live<ReleaseDetail>;
  /** Other releases of the same model. */
  others: readonly ReleaseSummary[];
  linkTo: (id: string) => string;
}) {
  const { id, live, ...layout } = props;
  const api = useApi(modelReleaseApiRef);
  const now = useNow();
  const viewer = useViewer();
  const release = live.value;
  const trail = useLive(id, () => api.getEvents(id), release?.version);

  const events = trail.value?.items;
  const visit = useVisit(
    id,
    events?.reduce((last, { seq }) => Math.max(last, seq), 0),
  );
  // What changed since the last visit comes with the page, or not at all: it must not move it later.
  const isReady = visit.isSettled && (trail.value || trail.error);

  if (!release || !viewer.value || !isReady) {
    return <NotShown loads={[live, viewer]} />;
  }
  return (
    <ReleaseSessionProvider
      key={id}
      release={release}
      events={events ?? NO_EVENTS}
      viewer={viewer.value}
      now={now}
      reload={live.reload}
      replace={live.replace}
    >
      <ReleaseLayout
        {...layout}
        trail={trail}
        visit={visit}
        staleBecause={live.error}
        onRetry={live.reload}
      />
    </ReleaseSessionProvider>
  );
}
