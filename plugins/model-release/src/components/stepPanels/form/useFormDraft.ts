import {
  storageApiRef,
  useApi,
  type StorageValueSnapshot,
} from '@backstage/core-plugin-api';
import type { JsonObject } from '@backstage/types';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useDebounced } from '../../../hooks/useDebounced';

const PAUSE_IN_TYPING = 400;

/** Whose answers to what. */
export interface DraftName {
  person: string;
  releaseId: string;
  stepKey: string;
}

/** Answers that are not handed in yet. */
export interface FormDraft {
  /**
   * Undefined until the storage has said what was kept. Nothing may be changed before: it would
   * take the place of what was kept.
   */
  answers: JsonObject | undefined;
  /** The answers come from an earlier visit. */
  restored: boolean;
  change: (answers: JsonObject) => void;
  discard: () => void;
}

interface Kept {
  answers: JsonObject | undefined;
}

function known(snapshot: StorageValueSnapshot<JsonObject>): Kept | undefined {
  return snapshot.presence === 'unknown'
    ? undefined
    : { answers: snapshot.value };
}

/** What was kept, once the storage has said so: one that keeps it on a server needs a moment. */
function useKept(name: DraftName) {
  const storage = useApi(storageApiRef);
  const bucket = useMemo(
    () => storage.forBucket('model-release.drafts'),
    [storage],
  );
  const key = `${name.releaseId}/${name.stepKey}/${name.person}`;
  const [kept, setKept] = useState(() => known(bucket.snapshot(key)));
  useEffect(() => {
    const subscription = bucket
      .observe$<JsonObject>(key)
      .subscribe(snapshot => setKept(old => old ?? known(snapshot)));
    return () => subscription.unsubscribe();
  }, [bucket, key]);
  const forget = useCallback(() => {
    setKept({ answers: undefined });
    bucket.remove(key).catch(() => {});
  }, [bucket, key]);
  return { bucket, key, kept, forget };
}

/** Keeps answers for the person, release and step until they are handed in. */
export function useFormDraft(name: DraftName, start: JsonObject): FormDraft {
  const { bucket, key, kept, forget } = useKept(name);
  const [typed, setTyped] = useState<JsonObject>();
  const isDiscarded = useRef(false);

  useDebounced(typed, PAUSE_IN_TYPING, answers => {
    if (!isDiscarded.current) {
      // A storage that cannot keep the draft is no reason to stop somebody who is answering.
      bucket.set(key, answers).catch(() => {});
    }
  });

  const change = useCallback((answers: JsonObject) => {
    isDiscarded.current = false;
    setTyped(answers);
  }, []);
  const discard = useCallback(() => {
    isDiscarded.current = true;
    setTyped(undefined);
    forget();
  }, [forget]);

  return {
    answers: kept && (typed ?? kept.answers ?? start),
    restored: kept?.answers !== undefined,
    change,
    discard,
  };
}
