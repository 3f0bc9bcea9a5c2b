import type { ReleaseDetail } from '@model-release/backstage-plugin-model-release-common';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useDebounced } from '../useDebounced';
import { NO_WORK, type Work } from '../work';
import { restore, toKept, type KeptDrafts } from './keptDrafts';
import { useKeptDrafts } from './useKeptDrafts';

const PAUSE_IN_TYPING = 300;

type WorkByPlace = Readonly<Record<string, Work>>;

export interface Works {
  works: WorkByPlace;
  changeWork: (place: string, change: (work: Work) => Work) => void;
  /** The drafts of an earlier visit are among the works. Before, nothing may take their place. */
  areDraftsKnown: boolean;
}

function restoredWorks(kept: KeptDrafts, release: ReleaseDetail): WorkByPlace {
  return Object.fromEntries(
    Object.entries(restore(kept, release)).map(([place, draft]) => [
      place,
      { ...NO_WORK, draft, restored: true },
    ]),
  );
}

/**
 * What somebody does in each place of a release. What they type is kept for them, on this release, until
 * it is sent: it survives a reload and a restart of the browser.
 */
export function useWorks(person: string, release: ReleaseDetail): Works {
  const { kept, keep } = useKeptDrafts(person, release.id);
  const [works, setWorks] = useState<WorkByPlace>(() =>
    kept ? restoredWorks(kept, release) : {},
  );
  const [touched, setTouched] = useState<WorkByPlace>();
  const latest = useRef({ works, release });
  latest.current.release = release;

  const show = useCallback((next: WorkByPlace) => {
    latest.current.works = next;
    setWorks(next);
  }, []);

  useEffect(() => {
    if (kept) {
      const { works: typed, release: now } = latest.current;
      show({ ...restoredWorks(kept, now), ...typed });
    }
  }, [kept, show]);

  useDebounced(touched, PAUSE_IN_TYPING, changed =>
    keep(
      Object.fromEntries(
        Object.entries(changed).map(([place, work]) => [
          place,
          toKept(place, work, latest.current.release),
        ]),
      ),
    ),
  );

  const changeWork = useCallback(
    (place: string, change: (work: Work) => Work) => {
      const before = latest.current.works;
      const next = change(before[place] ?? NO_WORK);
      show({ ...before, [place]: next });
      if (next.draft !== before[place]?.draft) {
        setTouched(all => ({ ...all, [place]: next }));
      }
    },
    [show],
  );
  const areDraftsKnown = kept !== undefined;
  return useMemo(
    () => ({ works, changeWork, areDraftsKnown }),
    [works, changeWork, areDraftsKnown],
  );
}
