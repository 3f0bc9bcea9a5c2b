import { useEffect, useRef } from 'react';
import { failureOf } from '../common/failure';

const FIRST_MS = 2_000;
const LONGEST_MS = 30_000;

/** How long to wait before an attempt: 2, 4, 8, 16, then 30 seconds. */
export function pauseBefore(attempt: number): number {
  return Math.min(FIRST_MS * 2 ** attempt, LONGEST_MS);
}

/**
 * Loads again by itself after the connection was lost: at once when the browser is back on the
 * network or the reader comes back to the window, else after longer and longer pauses.
 *
 * @param error - why the last load failed, another one after each; nothing where it worked
 */
export function useRetries(error: Error | undefined, reload: () => void): void {
  const attempt = useRef(0);
  const latest = useRef(reload);
  latest.current = reload;
  useEffect(() => {
    if (failureOf(error) !== 'unreachable') {
      attempt.current = 0;
      return undefined;
    }
    const again = () => latest.current();
    const timer = setTimeout(again, pauseBefore(attempt.current));
    attempt.current += 1;
    window.addEventListener('online', again);
    window.addEventListener('focus', again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', again);
      window.removeEventListener('focus', again);
    };
  }, [error]);
}
