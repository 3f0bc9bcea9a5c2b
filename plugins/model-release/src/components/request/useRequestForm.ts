import { storageApiRef, useApi } from '@backstage/core-plugin-api';
import {
  errorCodeOf,
  type CreateReleaseRequest,
  type ReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { useEffect, useMemo, useRef, useState } from 'react';
import { modelReleaseApiRef } from '../../api/apiRefs';
import { problemOf, type Problem } from '../../common/problem';
import { useDebounced } from '../../hooks/useDebounced';
import { useTranslation } from '../../hooks/useTranslation';
import {
  faultsOf,
  formFrom,
  inPageOrder,
  remarksByField,
  requestOf,
  type RequestEdits,
  type RequestField,
  type RequestForm,
} from './requestForm';
import { usePreview } from './usePreview';
import { useReadiness } from './useReadiness';

/** Milliseconds without a key before the server is asked. */
const STILL = 500;

const hasEdits = (edits: RequestEdits) => Object.keys(edits).length > 0;

// A storage that cannot keep a draft is no reason to stop somebody who is typing.
const ignore = () => {};

/** Where the draft of a request is kept. What is dropped stays so: a write under way ends before. */
function useDraftStorage(key: string) {
  const storage = useApi(storageApiRef);
  return useMemo(() => {
    const bucket = storage.forBucket('model-release.requests');
    let writing = Promise.resolve();
    return {
      read: () => bucket.snapshot<RequestEdits>(key).value ?? {},
      whenKnown: (tell: (edits: RequestEdits) => void) =>
        bucket
          .observe$<RequestEdits>(key)
          .subscribe(({ value = {} }) => tell(value)),
      write(edits: RequestEdits) {
        writing = bucket.set(key, edits).catch(ignore);
      },
      drop() {
        writing = writing.then(() => bucket.remove(key)).catch(ignore);
      },
    };
  }, [storage, key]);
}

/** What somebody typed for one model, kept until it is sent. */
function useEdits(entityRef: string, person: string) {
  const storage = useDraftStorage(`${person}/${entityRef}`);
  const [edits, setEdits] = useState(storage.read);
  const [isRestored, setRestored] = useState(hasEdits(edits));
  const latest = useRef({ edits, isTouched: false });
  const change = (next: RequestEdits) => {
    latest.current = { edits: next, isTouched: true };
    setEdits(next);
  };
  // A storage on a server needs a moment; what was typed or discarded meanwhile wins.
  useEffect(() => {
    const subscription = storage.whenKnown(kept => {
      if (hasEdits(kept) && !latest.current.isTouched) {
        latest.current.edits = kept;
        setEdits(kept);
        setRestored(true);
      }
    });
    return () => subscription.unsubscribe();
  }, [storage]);
  // Called also as the page goes away, when what it waited with may have been sent.
  useDebounced(edits, STILL, () => {
    const { edits: typed, isTouched } = latest.current;
    if (isTouched && hasEdits(typed)) {
      storage.write(typed);
    }
  });
  return {
    edits,
    isRestored,
    edit: (patch: RequestEdits) =>
      change({ ...latest.current.edits, ...patch }),
    clear: () => {
      change({});
      setRestored(false);
      storage.drop();
    },
  };
}

/** Sends a request under one key for one content, so that a repeat finds the first release. */
function useSending() {
  const api = useApi(modelReleaseApiRef);
  const attempt = useRef({ body: '', key: '' });
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const send = async (
    request: CreateReleaseRequest,
  ): Promise<ReleaseDetail | undefined> => {
    const body = JSON.stringify(request);
    if (attempt.current.body !== body) {
      attempt.current = { body, key: `page-${Date.now()}-${Math.random()}` };
    }
    setSending(true);
    setProblem(undefined);
    try {
      const idempotencyKey = attempt.current.key;
      return await api.createRelease(request, { idempotencyKey });
    } catch (error) {
      setProblem(problemOf(error));
      return undefined;
    } finally {
      setSending(false);
    }
  };
  return { sending, problem, send, dismiss: () => setProblem(undefined) };
}

/** The form of a request: what is typed, what the server says of it, and how it is sent. */
export function useRequestForm(entityRef: string, person: string) {
  const { text } = useTranslation();
  const draft = useEdits(entityRef, person);
  const { edits } = draft;
  const readiness = useReadiness(
    entityRef,
    edits.model?.trim() ?? '',
    edits.environment,
  );
  const defaults = readiness.value?.defaults;
  const form: RequestForm = formFrom(defaults, edits);
  const request = defaults && requestOf(entityRef, form);
  const { preview, error } = usePreview(request);
  // Everything else that is wrong is a remark in the answer.
  const cardRefusal =
    error && errorCodeOf(error) === 'model_card_not_allowed'
      ? text(problemOf(error).message)
      : undefined;
  const [left, setLeft] = useState<ReadonlySet<RequestField>>(new Set());
  const [tried, setTried] = useState(false);
  const sending = useSending();

  const own = faultsOf(form);
  const said = remarksByField(preview?.problems ?? [], form);
  const isShown = (field: RequestField) => tried || left.has(field);
  const faults = new Map([...said, ...own]);
  if (cardRefusal !== undefined && form.cardSource === 'url') {
    faults.set('cardUrl', own.get('cardUrl') ?? cardRefusal);
  }
  return {
    ...draft,
    form,
    defaults,
    readiness,
    preview,
    request,
    faults: inPageOrder(faults),
    doubts: remarksByField(preview?.warnings ?? [], form),
    problemAt: (field: RequestField) =>
      isShown(field) ? faults.get(field) : undefined,
    tried,
    leave: (field: RequestField) => setLeft(old => new Set(old).add(field)),
    tellAll: () => setTried(true),
    ...sending,
  };
}

export type RequestWork = ReturnType<typeof useRequestForm>;
