import { useEffect, useRef } from 'react';

/**
 * Calls `act` with the value once it has been still for `pause` milliseconds, and at once when the
 * page goes away before that. Nothing is called for `undefined`.
 */
export function useDebounced<T>(
  value: T | undefined,
  pause: number,
  act: (value: T) => void,
): void {
  const latestAct = useRef(act);
  latestAct.current = act;
  const waiting = useRef<T>();

  useEffect(() => {
    if (value === undefined) {
      return undefined;
    }
    waiting.current = value;
    const timer = setTimeout(() => {
      waiting.current = undefined;
      latestAct.current(value);
    }, pause);
    return () => clearTimeout(timer);
  }, [value, pause]);

  useEffect(() => {
    const actNow = () => {
      if (waiting.current !== undefined) {
        latestAct.current(waiting.current);
        waiting.current = undefined;
      }
    };
    // A page that is reloaded or closed is not unmounted.
    window.addEventListener('pagehide', actNow);
    return () => {
      window.removeEventListener('pagehide', actNow);
      actNow();
    };
  }, []);
}
