import { useApi } from '@backstage/core-plugin-api';
import type { Readiness } from '@model-release/backstage-plugin-model-release-common';
import { useRef } from 'react';
import { modelReleaseApiRef } from '../../api/apiRefs';
import { useLive, type Live } from '../../hooks/useLive';

/**
 * What is known of a model before anything is typed. What was known for another environment stays
 * until this is there.
 */
export function useReadiness(
  entityRef: string,
  model?: string,
  environment?: string,
): Live<Readiness> {
  const api = useApi(modelReleaseApiRef);
  const key = JSON.stringify([entityRef, model, environment]);
  const live = useLive(key, () =>
    api.getReadiness({
      entityRef,
      ...(model && { model }),
      ...(environment && { environment }),
    }),
  );
  const last = useRef<Readiness>();
  last.current = live.value ?? last.current;
  return { ...live, value: last.current };
}
