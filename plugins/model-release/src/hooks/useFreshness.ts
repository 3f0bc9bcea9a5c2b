import { useApiHolder } from '@backstage/core-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  mayBeAbout,
  RELEASES_CHANNEL,
  type ChangeSignal,
} from '@model-release/backstage-plugin-model-release-common';
import { useEffect } from 'react';

/** Signals can be missed, and the first connection may never be answered; an app may have none at all. */
const LONGEST_STALE_MS = 30_000;

/** Every list hears of every change: those that come together are one reason to ask again. */
const TOGETHER_MS = 2_000;

/**
 * Calls `onStale` when a release has changed elsewhere, when the reader comes back to the window,
 * and every half minute in which they look at it.
 *
 * @param releaseId - only this release; every one if left out
 */
export function useFreshness(onStale: () => void, releaseId?: string): void {
  const signals = useApiHolder().get(signalApiRef);

  useEffect(() => {
    let soon: ReturnType<typeof setTimeout> | undefined;
    const hear = async (signal: ChangeSignal) => {
      if (!releaseId) {
        soon ??= setTimeout(() => {
          soon = undefined;
          onStale();
        }, TOGETHER_MS);
      } else if (await mayBeAbout(signal, releaseId)) {
        onStale();
      }
    };
    const subscription = signals?.subscribe<ChangeSignal>(
      RELEASES_CHANNEL,
      signal => void hear(signal),
    );
    return () => {
      clearTimeout(soon);
      subscription?.unsubscribe();
    };
  }, [signals, releaseId, onStale]);

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
