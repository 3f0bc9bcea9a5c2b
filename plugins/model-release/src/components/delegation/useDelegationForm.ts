import { useApi } from '@backstage/core-plugin-api';
import type { Delegation } from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { useState } from 'react';
import { modelReleaseApiRef } from '../../api/apiRefs';
import { problemOf, type Problem } from '../../common/problem';
import {
  delegationRequest,
  emptyDelegation,
  type DelegationFields,
} from './delegationRequest';

/** Sends one thing at a time, and knows why the last one did not work. */
function useSending(onChanged: () => Promise<void>) {
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const send = async <T>(act: () => Promise<T>): Promise<T | undefined> => {
    setSending(true);
    setProblem(undefined);
    try {
      const answer = await act();
      await onChanged();
      return answer;
    } catch (error) {
      setProblem(problemOf(error));
      return undefined;
    } finally {
      setSending(false);
    }
  };
  return { send, isSending, problem, dismiss: () => setProblem(undefined) };
}

/**
 * What somebody does about delegations: setting a delegate, and ending that. What was typed stays
 * until it is accepted.
 *
 * @param onChanged - looks up the delegations again
 */
export function useDelegationForm(
  now: DateTime,
  onChanged: () => Promise<void>,
) {
  const api = useApi(modelReleaseApiRef);
  const [typed, setTyped] = useState<Partial<DelegationFields>>({});
  const [created, setCreated] = useState<Delegation>();
  const { send, ...sending } = useSending(onChanged);
  const fields = { ...emptyDelegation(now), ...typed };
  const request = delegationRequest(fields);

  const create = async () => {
    const answer = request && (await send(() => api.createDelegation(request)));
    if (answer) {
      setTyped({});
      setCreated(answer);
    }
  };
  const end = async (id: string) => {
    const answer = await send(() => api.endDelegation(id));
    if (answer && answer.id === created?.id) {
      setCreated(undefined);
    }
  };

  return {
    ...sending,
    fields,
    /** Takes over what is typed. */
    type: (patch: Partial<DelegationFields>) =>
      setTyped(old => ({ ...old, ...patch })),
    isReady: request !== undefined,
    /** The one that was made last. */
    created,
    create,
    end,
  };
}

/** What the form and the lists of delegations are drawn from. */
export type DelegationFormState = ReturnType<typeof useDelegationForm>;
