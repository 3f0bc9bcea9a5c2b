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
  key: string;
  value?: T;
  error?: Error;
  loading: boolean;
}

/**
 * Loads when `key` changes. A reload keeps the old value until the new one is there, and an answer
 * that was overtaken by another is dropped.
 */
export function useLive<T>(key: string, load: () => Promise<T>): Live<T> {
  const [state, setState] = useState<State<T>>({ key, loading: true });
  const latestLoad = useRef(load);
  latestLoad.current = load;
  const turn = useRef(0);

  const reload = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const settle = (next: Pick<State<T>, 'value' | 'error'>) => {
      if (mine === turn.current) {
        setState({ key, loading: false, ...next });
      }
    };
    setState(old => ({ ...(old.key === key ? old : { key }), loading: true }));
    try {
      settle({ value: await latestLoad.current() });
    } catch (cause) {
      const error = cause instanceof Error ? cause : new Error(String(cause));
      if (mine === turn.current) {
        setState(old => ({ ...old, error, loading: false }));
      }
    }
  }, [key]);

  const replace = useCallback(
    (value: T) => {
      turn.current += 1;
      setState({ key, value, loading: false });
    },
    [key],
  );

  useEffect(() => {
    reload();
    return () => {
      turn.current += 1;
    };
  }, [reload]);

  // Until the effect has run, the state still belongs to the key before.
  const current: State<T> = state.key === key ? state : { key, loading: true };
  return {
    value: current.value,
    error: current.error,
    loading: current.loading,
    reload,
    replace,
  };
}
