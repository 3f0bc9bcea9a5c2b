import { useApi } from '@backstage/core-plugin-api';
import type {
  PacketChanges,
  ReleaseDetail,
  ReleaseEvent,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { modelReleaseApiRef } from '../../../../api/apiRefs';
import type { Viewer } from '../../../../common/viewer';
import { useLive, type Live } from '../../../../hooks/useLive';
import { isLaterRound } from './isLaterRound';

/** What is different since the reader, or else anybody, judged a sign-off; nothing in its first round. */
export function useRound(
  step: StepDetail,
  source: {
    release: Pick<ReleaseDetail, 'id'>;
    events: readonly ReleaseEvent[];
    viewer: Viewer;
  },
): {
  isLater: boolean;
  live: Live<PacketChanges>;
} {
  const api = useApi(modelReleaseApiRef);
  const { release, events, viewer } = source;
  const isLater = isLaterRound(events, step.key, viewer);
  const live = useLive(
    isLater ? [release.id, step.key, step.packetDigest].join(' ') : undefined,
    () => api.getChanges(release.id, step.key),
    step.version,
  );
  return { isLater, live };
}
