import { DateTime } from 'luxon';
import { useEffect, useState } from 'react';

const HALF_A_MINUTE = 30_000;

/** The time, in the reader's zone, kept fresh enough for “12 min ago”. */
export function useNow(): DateTime {
  const [now, setNow] = useState(() => DateTime.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(DateTime.now()), HALF_A_MINUTE);
    return () => clearInterval(timer);
  }, []);
  return now;
}
