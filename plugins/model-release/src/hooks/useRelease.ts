import { useApi } from '@backstage/core-plugin-api';
import type { ReleaseDetail } from '@model-release/backstage-plugin-model-release-common';
import { modelReleaseApiRef } from '../api/apiRefs';
import { useFreshness } from './useFreshness';
import { useLive, type Live } from './useLive';

/** One release, kept fresh. */
export function useRelease(id: string): Live<ReleaseDetail> {
  const api = useApi(modelReleaseApiRef);
  const live = useLive(id, () => api.getRelease(id));
  useFreshness(live.reload, id);
  return live;
}
