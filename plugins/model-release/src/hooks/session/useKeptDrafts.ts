import {
  storageApiRef,
  useApi,
  type StorageValueSnapshot,
} from '@backstage/core-plugin-api';
import type { JsonObject } from '@backstage/types';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  asJson,
  indexWith,
  merge,
  type KeptDrafts,
  type KeptPlace,
} from './keptDrafts';

function known(
  snapshot: StorageValueSnapshot<JsonObject>,
): KeptDrafts | undefined {
  return snapshot.presence === 'unknown'
    ? undefined
    : ((snapshot.value ?? {}) as unknown as KeptDrafts);
}

/**
 * The portal's storage: the browser's, unless the portal keeps settings on its server. Browsers do not
 * tell people apart, so each person has keys of their own. A storage that cannot keep a draft is no
 * reason to stop somebody who is typing.
 */
function useDraftStorage(person: string, releaseId: string) {
  const storage = useApi(storageApiRef);
  return useMemo(() => {
    const bucket = storage.forBucket('model-release.drafts');
    const keyOf = (id: string) => `${person}/${id}`;
    const ignore = () => {};
    const set = (key: string, value: JsonObject | string[]) =>
      void bucket.set(key, value).catch(ignore);
    const drop = (id: string) => void bucket.remove(keyOf(id)).catch(ignore);
    return {
      read: () => known(bucket.snapshot<JsonObject>(keyOf(releaseId))),
      whenKnown: (tell: (kept: KeptDrafts) => void) =>
        bucket.observe$<JsonObject>(keyOf(releaseId)).subscribe(snapshot => {
          const kept = known(snapshot);
          if (kept) {
            tell(kept);
          }
        }),
      write(kept: KeptDrafts) {
        const hasDrafts = Object.keys(kept).length > 0;
        if (hasDrafts) {
          set(keyOf(releaseId), asJson(kept));
        } else {
          drop(releaseId);
        }
        const before = bucket.snapshot<string[]>(person).value ?? [];
        const { index, dropped } = indexWith(before, releaseId, hasDrafts);
        set(person, index);
        dropped.forEach(drop);
      },
    };
  }, [storage, person, releaseId]);
}

/** The drafts that one person has on one release, and how changes of them are kept. */
export function useKeptDrafts(person: string, releaseId: string) {
  const storage = useDraftStorage(person, releaseId);
  const [kept, setKept] = useState(storage.read);
  const last = useRef(kept);

  useEffect(() => {
    const subscription = storage.whenKnown(found => {
      last.current = found;
      setKept(old => old ?? found);
    });
    return () => subscription.unsubscribe();
  }, [storage]);

  const keep = useCallback(
    (changed: Readonly<Record<string, KeptPlace | undefined>>) => {
      // Another tab may have kept drafts of other steps meanwhile.
      const next = merge(storage.read() ?? last.current ?? {}, changed);
      last.current = next;
      storage.write(next);
    },
    [storage],
  );
  /** Undefined until the storage has said what it holds: one on a server needs a moment. */
  return { kept, keep };
}
