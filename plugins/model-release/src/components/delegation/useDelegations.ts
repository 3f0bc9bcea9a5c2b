import { useApi } from '@backstage/core-plugin-api';
import type { Delegation } from '@model-release/backstage-plugin-model-release-common';
import { modelReleaseApiRef } from '../../api/apiRefs';
import { useFreshness } from '../../hooks/useFreshness';
import { useLive, type Live } from '../../hooks/useLive';

/** Who acts for the reader, and for whom the reader acts. */
export function useDelegations(): Live<Delegation[]> {
  const api = useApi(modelReleaseApiRef);
  const live = useLive(
    'delegations',
    async () => (await api.listDelegations()).items,
  );
  useFreshness(live.reload);
  return live;
}
