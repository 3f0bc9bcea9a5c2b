import type {
  ModelReleaseApi,
  ReleaseAdvice,
  ReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { useCallback, useMemo, useState } from 'react';
import { useLive, type Live } from '../useLive';

/** Advice that several parts of a page look at. */
export interface SharedAdvice extends Live<ReleaseAdvice> {
  /** Has it loaded, when that was not done before. */
  want: () => void;
}

/** Advice on a release, asked for once, and only when a part of the page shows it. */
export function useSharedAdvice(
  api: Pick<ModelReleaseApi, 'getAdvice'>,
  release: Pick<ReleaseDetail, 'id' | 'modelCard' | 'rollback'>,
): SharedAdvice {
  const [isWanted, setWanted] = useState(false);
  const want = useCallback(() => setWanted(true), []);
  // What it says follows from these parts of the request; the rest of the release can change.
  const { id, modelCard, rollback } = release;
  const about = [id, modelCard.digest, JSON.stringify(rollback)].join(' ');
  const { value, error, loading, reload, replace } = useLive(
    isWanted ? about : undefined,
    () => api.getAdvice(id),
  );
  return useMemo(
    () => ({ value, error, loading, reload, replace, want }),
    [value, error, loading, reload, replace, want],
  );
}
