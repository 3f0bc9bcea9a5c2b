import {
  linkedComment,
  type ModelReleaseApi,
  type ReleaseComment,
  type ReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { useCallback, useMemo, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { useLive, type Live } from '../useLive';

const PAGE = 100;
/** As far as the page looks back for the comment that its address leads to. */
const MAX_PAGES = 10;

/** What was said, as far as it is loaded. */
export interface Comments
  extends Pick<Live<readonly ReleaseComment[]>, 'value' | 'error'> {
  /** There are older ones. */
  hasMore: boolean;
  showMore: () => void;
  /** The comment that the address leads to. */
  linked?: string;
}

type Loaded = { items: ReleaseComment[]; hasMore: boolean };

async function load(
  api: Pick<ModelReleaseApi, 'listComments'>,
  id: string,
  isEnough: (items: readonly ReleaseComment[], pages: number) => boolean,
): Promise<Loaded> {
  const items: ReleaseComment[] = [];
  let cursor: string | undefined;
  for (let pages = 1; pages <= MAX_PAGES; pages++) {
    const page = await api.listComments(id, { limit: PAGE, cursor });
    items.push(...page.items);
    cursor = page.nextCursor;
    if (!cursor || isEnough(items, pages)) {
      break;
    }
  }
  return { items, hasMore: cursor !== undefined };
}

/** The discussion of a release: the newest comments, and as many before them as are asked for. */
export function useComments(
  api: Pick<ModelReleaseApi, 'listComments'>,
  release: Pick<ReleaseDetail, 'id' | 'version'>,
): Comments {
  const { hash } = useLocation();
  const linked = linkedComment(hash);
  const [wanted, setWanted] = useState(1);
  const key = [release.id, wanted, linked].join(' ');
  const live = useLive(
    key,
    () =>
      load(
        api,
        release.id,
        (items, pages) =>
          pages >= wanted &&
          (linked === undefined || items.some(({ id }) => id === linked)),
      ),
    release.version,
  );
  const [last, setLast] = useState<Loaded>();
  if (live.value && live.value !== last) {
    setLast(live.value);
  }
  const shown = live.value ?? last;
  const { error } = live;
  const showMore = useCallback(() => setWanted(pages => pages + 1), []);
  return useMemo(
    () => ({
      error,
      value: shown?.items,
      hasMore: shown?.hasMore ?? false,
      showMore,
      linked,
    }),
    [error, shown, showMore, linked],
  );
}
