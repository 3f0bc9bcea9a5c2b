import { useApi } from '@backstage/core-plugin-api';
import type {
  Delivery,
  ReleaseDetail,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { modelReleaseApiRef } from '../../../api/apiRefs';
import { useLive, type Live } from '../../../hooks/useLive';

/** The messages of a webhook step, kept fresh as the release changes. */
export function useDeliveries(
  step: Pick<StepDetail, 'key'>,
  release: Pick<ReleaseDetail, 'id' | 'version'>,
): Live<Delivery[]> {
  const api = useApi(modelReleaseApiRef);
  return useLive(
    `${release.id} ${step.key}`,
    async () => {
      const { items } = await api.getDeliveries(release.id);
      return items.filter(({ stepKey }) => stepKey === step.key);
    },
    release.version,
  );
}
