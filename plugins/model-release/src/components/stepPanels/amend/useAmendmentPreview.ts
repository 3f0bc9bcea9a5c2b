import { useState } from 'react';
import { useSession } from '../../../hooks/session/ReleaseSession';
import { useDebounced } from '../../../hooks/useDebounced';
import { useLive } from '../../../hooks/useLive';
import type { Amendment } from './amendment';

const PAUSE_IN_TYPING = 600;

/** What the changes typed so far would come to, once somebody pauses. */
export function useAmendmentPreview(
  changes: Amendment | undefined,
  isComplete: boolean,
) {
  const { api, release } = useSession();
  const wanted = changes && isComplete ? JSON.stringify(changes) : '';
  const [asked, setAsked] = useState('');
  useDebounced(wanted, PAUSE_IN_TYPING, setAsked);
  const key =
    asked === '' ? undefined : `${release.id} ${release.version} ${asked}`;
  const { value, error, loading, reload } = useLive(key, () =>
    api.previewAmendment(release.id, {
      ...JSON.parse(asked),
      // Nobody reads it: nothing is stored.
      comment: 'Preview',
      expectedVersion: release.version,
    }),
  );
  const isCurrent = asked === wanted;
  return {
    preview: key === undefined ? undefined : value,
    error: key === undefined ? undefined : error,
    isPending: wanted !== '' && (!isCurrent || loading),
    reload,
  };
}
