import { useApi } from '@backstage/core-plugin-api';
import { modelReleaseApiRef } from '../../api/apiRefs';
import { useLive } from '../../hooks/useLive';
import { listQuery, type ListFilters, type ListTab } from './listQuery';

/** The tabs that list every release between them. */
const WHOLE: readonly ListTab[] = ['pending', 'done'];

/**
 * Where else the searched text is found: somebody who looks for a ticket does not know whether its
 * release has ended, or whose it was.
 *
 * @returns the tabs; none where nothing is searched, and none until it is known
 */
export function useMatchesElsewhere({
  tab,
  text,
}: Pick<ListFilters, 'tab' | 'text'>): readonly ListTab[] {
  const api = useApi(modelReleaseApiRef);
  const key = text && JSON.stringify([tab, text]);
  const { value = [] } = useLive(key, async () => {
    const others = WHOLE.filter(other => other !== tab);
    const found = await Promise.all(
      others.map(other =>
        api.listReleases({
          ...listQuery({ tab: other, text, overdue: false }),
          limit: 1,
        }),
      ),
    );
    return others.filter((_, index) => found[index].items.length > 0);
  });
  return value;
}
