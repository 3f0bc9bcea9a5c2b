import { useSignal } from '@backstage/plugin-signals-react';
import { RELEASES_CHANNEL } from '@model-release/backstage-plugin-model-release-common';
import { useEffect } from 'react';

/** Signals can be missed, while they connect for one, and an app may have none. */
const LONGEST_STALE_MS = 30_000;

/**
 * Calls `onStale` when a release has changed elsewhere, when the reader comes back to the window,
 * and every half minute in which they look at it.
 *
 * @param releaseId - only this release; every one if left out
 */
export function useFreshness(onStale: () => void, releaseId?: string): void {
  const { lastSignal } = useSignal<{ id: string }>(RELEASES_CHANNEL);

  useEffect(() => {
    if (lastSignal && (!releaseId || lastSignal.id === releaseId)) {
      onStale();
    }
  }, [lastSignal, releaseId, onStale]);

  useEffect(() => {
    const lookAgain = () => {
      if (document.visibilityState === 'visible') {
        onStale();
      }
    };
    const timer = setInterval(lookAgain, LONGEST_STALE_MS);
    window.addEventListener('focus', onStale);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', onStale);
    };
  }, [onStale]);
}
