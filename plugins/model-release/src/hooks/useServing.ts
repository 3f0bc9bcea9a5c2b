import { useApi } from '@backstage/core-plugin-api';
import type { Serving } from '@model-release/backstage-plugin-model-release-common';
import { modelReleaseApiRef } from '../api/apiRefs';
import { useLive, type Live } from './useLive';

/** What serves of a model and what is on its way; again when the release on the page has changed. */
export function useServing(
  entityRef: string,
  revision: number | undefined,
): Live<Serving[]> {
  const api = useApi(modelReleaseApiRef);
  return useLive(
    entityRef,
    async () => (await api.listServing({ entityRef })).items,
    revision,
  );
}
