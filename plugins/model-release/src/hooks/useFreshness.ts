import { useSignal } from '@backstage/plugin-signals-react';
import { useEffect } from 'react';

/** The back end says here that a release has changed. */
const CHANNEL = 'model-release:releases';

/**
 * Calls `onStale` when a release has changed elsewhere, and when the reader comes back to the
 * window: without signals in the app, that is when they expect to see the newest.
 *
 * @param releaseId - only this release, or every one
 */
export function useFreshness(
  onStale: () => void,
  releaseId: string | undefined = undefined,
): void {
  const { lastSignal } = useSignal<{ id: string }>(CHANNEL);

  useEffect(() => {
    if (lastSignal && (!releaseId || lastSignal.id === releaseId)) {
      onStale();
    }
  }, [lastSignal, releaseId, onStale]);

  useEffect(() => {
    window.addEventListener('focus', onStale);
    return () => window.removeEventListener('focus', onStale);
  }, [onStale]);
}
