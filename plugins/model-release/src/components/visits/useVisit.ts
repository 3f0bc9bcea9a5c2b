import { useApi } from '@backstage/core-plugin-api';
import type { LastVisit } from '@model-release/backstage-plugin-model-release-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { modelReleaseApiRef } from '../../api/apiRefs';

/** The page does not wait longer for what is only a help. */
const PATIENCE_MS = 1_000;

/** Loaded for those only who come back. */
const loadNews = () => import('./news');

export interface LastTime {
  since: LastVisit;
  /** Tells and shows what happened after it. */
  news: Awaited<ReturnType<typeof loadNews>>;
}

export interface CurrentVisit {
  /** Whether the page can be drawn: later news of this would move it. */
  isSettled: boolean;
  lastTime?: LastTime;
  dismiss: () => void;
}

/** Remembers, while somebody looks, that they see what comes. */
function useStaying(id: string, lastSeq: number | undefined): void {
  const api = useApi(modelReleaseApiRef);
  const seen = useRef<{ id: string; seq: number }>();
  useEffect(() => {
    if (lastSeq === undefined) {
      return;
    }
    // Another release on the same page is opened, which is told by itself.
    const isNews = seen.current?.id === id && seen.current.seq !== lastSeq;
    seen.current = { id, seq: lastSeq };
    if (isNews && !document.hidden) {
      api.recordVisit(id, { act: 'stay', seq: lastSeq }).catch(() => {});
    }
  }, [api, id, lastSeq]);
}

/**
 * Says where the reader stopped the time before, and remembers what they see from now on. Nothing is lost
 * where that fails.
 *
 * @param lastSeq - the number of the newest event on the page, once it is known
 */
export function useVisit(
  id: string,
  lastSeq: number | undefined,
): CurrentVisit {
  const api = useApi(modelReleaseApiRef);
  const [state, setState] = useState<{ id: string; lastTime?: LastTime }>();

  useEffect(() => {
    let isSettled = false;
    const settle = (lastTime?: LastTime) => {
      if (!isSettled) {
        isSettled = true;
        setState({ id, lastTime });
      }
    };
    const timer = setTimeout(settle, PATIENCE_MS);
    api
      .recordVisit(id, { act: 'open' })
      .then(async ({ since }) => since && { since, news: await loadNews() })
      .then(settle, () => settle());
    return () => {
      isSettled = true;
      clearTimeout(timer);
    };
  }, [api, id]);
  useStaying(id, lastSeq);

  const dismiss = useCallback(() => {
    setState({ id });
    api.recordVisit(id, { act: 'dismiss' }).catch(() => {});
  }, [api, id]);

  const own = state?.id === id ? state : undefined;
  return { isSettled: own !== undefined, lastTime: own?.lastTime, dismiss };
}
