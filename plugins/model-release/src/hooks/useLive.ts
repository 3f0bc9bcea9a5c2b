import { useCallback, useEffect, useRef, useState } from 'react';

/** Something loaded, which stays on the page while it is loaded again. */
export interface Live<T> {
  value?: T;
  /** Why the last load failed; the value before it stays. */
  error?: Error;
  loading: boolean;
  reload: () => Promise<void>;
  /** Puts in a newer value that came another way, for example as a command's answer. */
  replace: (value: T) => void;
}

interface State<T> {
  /** What the rest belongs to; `undefined` while there is nothing to load. */
  key: string | undefined;
  value?: T;
  error?: Error;
  loading: boolean;
}

/** Calls `reload` when the revision changes; the first one that is known is no change. */
function useRevision(
  revision: number | undefined,
  reload: () => Promise<void>,
): void {
  const last = useRef(revision);
  useEffect(() => {
    const isNews = last.current !== undefined && last.current !== revision;
    last.current = revision;
    if (isNews) {
      void reload();
    }
  }, [revision, reload]);
}

/** What was loaded last, and how to load again; an answer that was overtaken by another is dropped. */
function useLoads<T>(key: string | undefined, load: () => Promise<T>) {
  const [state, setState] = useState<State<T>>({ key, loading: true });
  const latestLoad = useRef(load);
  latestLoad.current = load;
  const turn = useRef(0);

  // Never rejects: what goes wrong becomes state.
  const reload = useCallback(async () => {
    if (key === undefined) {
      return;
    }
    turn.current += 1;
    const mine = turn.current;
    const settle = (next: Partial<State<T>>) => {
      if (mine === turn.current) {
        const settled = { error: undefined, loading: false, ...next };
        setState(old => ({ ...old, ...settled }));
      }
    };
    setState(old => ({ ...(old.key === key ? old : { key }), loading: true }));
    try {
      settle({ value: await latestLoad.current() });
    } catch (cause) {
      settle({
        error: cause instanceof Error ? cause : new Error(String(cause)),
      });
    }
  }, [key]);

  /** What is under way is dropped. */
  const overtake = useCallback(() => {
    turn.current += 1;
  }, []);
  return { state, setState, reload, overtake };
}

/**
 * Loads when `key` changes, and again, keeping the old value until the new one is there, when
 * `revision` changes or on request. An answer that was overtaken by another is dropped. Without a
 * key nothing is loaded yet.
 */
export function useLive<T>(
  key: string | undefined,
  load: () => Promise<T>,
  revision: number | undefined = undefined,
): Live<T> {
  const { state, setState, reload, overtake } = useLoads(key, load);
  const replace = useCallback(
    (value: T) => {
      overtake();
      setState({ key, value, loading: false });
    },
    [key, overtake, setState],
  );

  useEffect(() => {
    void reload();
    return overtake;
  }, [reload, overtake]);
  useRevision(revision, reload);

  // Until the effect has run, the state still belongs to the key before.
  const { value, error, loading }: State<T> =
    state.key === key ? state : { key, loading: true };
  return { value, error, loading, reload, replace };
}
