import { useApi } from '@backstage/core-plugin-api';
import type { ReleaseSummary } from '@model-release/backstage-plugin-model-release-common';
import { modelReleaseApiRef } from '../api/apiRefs';
import { useFreshness } from './useFreshness';
import { useLive, type Live } from './useLive';

/** More than one reads, and few enough for one answer. */
const NEWEST = 50;

/** The newest releases of one model; none while it is not known which. */
export function useModelReleases(
  entityRef: string | undefined,
): Live<ReleaseSummary[]> {
  const api = useApi(modelReleaseApiRef);
  const live = useLive(entityRef ?? '', async () => {
    if (!entityRef) {
      return [];
    }
    const { items } = await api.listReleases({
      entityRef,
      orderBy: 'createdAt',
      limit: NEWEST,
    });
    return items;
  });
  useFreshness(live.reload);
  return live;
}
