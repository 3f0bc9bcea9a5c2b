import { useApi } from '@backstage/core-plugin-api';
import type {
  CreateReleaseRequest,
  ReleasePreview,
} from '@model-release/backstage-plugin-model-release-common';
import { useRef, useState } from 'react';
import { modelReleaseApiRef } from '../../api/apiRefs';
import { useDebounced } from '../../hooks/useDebounced';
import { useLive } from '../../hooks/useLive';

/** Milliseconds without a key before the server is asked. */
const STILL = 500;

/** The last answer to a dry run of a request while it is typed, and why the newest got none. */
export function usePreview(request: CreateReleaseRequest | undefined): {
  preview?: ReleasePreview;
  error?: Error;
} {
  const api = useApi(modelReleaseApiRef);
  const asked = request && JSON.stringify(request);
  // What is there at first is not being typed.
  const [still, setStill] = useState(asked);
  useDebounced(asked, STILL, setStill);
  const key = asked === still ? still : undefined;
  const live = useLive(key, () =>
    api.previewRelease(JSON.parse(key ?? '{}') as CreateReleaseRequest),
  );
  const last = useRef<ReleasePreview>();
  last.current = live.value ?? last.current;
  return { preview: request ? last.current : undefined, error: live.error };
}
