import { useCallback, useEffect, useState } from 'react';

/**
 * Which steps are open on the page. Those in `wanted` open by themselves; after that only the
 * reader closes them, so that news from elsewhere never collapses what they are reading.
 */
export function useOpenSteps(wanted: readonly string[]): {
  isOpen: (key: string) => boolean;
  setOpen: (key: string, open: boolean) => void;
} {
  const [chosen, setChosen] = useState<Record<string, boolean>>({});
  const wantedKey = wanted.join(' ');

  useEffect(() => {
    setChosen(old => {
      const fresh = wantedKey.split(' ').filter(key => key && !(key in old));
      return fresh.length === 0
        ? old
        : { ...old, ...Object.fromEntries(fresh.map(key => [key, true])) };
    });
  }, [wantedKey]);

  const setOpen = useCallback(
    (key: string, open: boolean) => setChosen(old => ({ ...old, [key]: open })),
    [],
  );
  return {
    isOpen: key => chosen[key] ?? wanted.includes(key),
    setOpen,
  };
}
