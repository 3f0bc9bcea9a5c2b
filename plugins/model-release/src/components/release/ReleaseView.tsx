import { useApi } from '@backstage/core-plugin-api';
import type {
  ReleaseDetail,
  ReleaseSummary,
} from '@model-release/backstage-plugin-model-release-common';
import { modelReleaseApiRef } from '../../api/modelReleaseApiRef';
import { ReleaseSessionProvider } from '../../hooks/session/ReleaseSession';
import { useLive, type Live } from '../../hooks/useLive';
import { useNow } from '../../hooks/useNow';
import { useViewer } from '../../hooks/useViewer';
import { LoadError } from '../common/LoadError';
import { ReleaseLayout } from './ReleaseLayout';
import { ReleasePlaceholder } from './ReleasePlaceholder';

/** Shows a release that is being loaded; what is on the page stays there while it is refreshed. */
export function ReleaseView(props: {
  id: string;
  live: Live<ReleaseDetail>;
  /** Other releases of the same model. */
  others: readonly ReleaseSummary[];
  linkTo: (id: string) => string;
}) {
  const { id, live, others, linkTo } = props;
  const api = useApi(modelReleaseApiRef);
  const now = useNow();
  const viewer = useViewer();
  const release = live.value;
  const trail = useLive(id, () => api.getEvents(id), release?.version);

  if (!release || !viewer.value) {
    const error = live.error ?? viewer.error;
    return error ? (
      <LoadError
        title="The release cannot be shown"
        error={error}
        onRetry={live.error ? live.reload : viewer.reload}
      />
    ) : (
      <ReleasePlaceholder />
    );
  }
  return (
    <ReleaseSessionProvider
      key={id}
      release={release}
      events={trail.value?.items ?? []}
      viewer={viewer.value}
      now={now}
      reload={live.reload}
      replace={live.replace}
    >
      <ReleaseLayout
        trail={trail}
        others={others}
        linkTo={linkTo}
        staleBecause={live.error}
        onRetry={live.reload}
      />
    </ReleaseSessionProvider>
  );
}
