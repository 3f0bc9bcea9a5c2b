import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { readFilters, writeFilters, type ListFilters } from './listQuery';

/** The filters of the list, kept in the address. “Back” leads to the tab before, not through each filter. */
export function useListFilters(): [
  ListFilters,
  (patch: Partial<ListFilters>) => void,
] {
  const [parameters, setParameters] = useSearchParams();
  const filters = useMemo(() => readFilters(parameters), [parameters]);
  const change = useCallback(
    (patch: Partial<ListFilters>) =>
      setParameters(
        current => writeFilters({ ...readFilters(current), ...patch }),
        { replace: patch.tab === undefined },
      ),
    [setParameters],
  );
  return [filters, change];
}
