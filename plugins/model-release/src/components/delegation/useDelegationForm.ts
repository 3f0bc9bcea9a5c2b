import { useApi } from '@backstage/core-plugin-api';
import type { Delegation } from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { useState } from 'react';
import { modelReleaseApiRef } from '../../api/modelReleaseApiRef';
import {
  absenceRequest,
  emptyDelegation,
  type DelegationFields,
} from './delegationRequest';
import { problemOf, type Problem } from '../../common/problem';

/**
 * What somebody does about absences: naming a stand-in, and ending that. What was typed stays until
 * it is accepted.
 *
 * @param onChanged - looks up the delegations again
 */
export function useDelegationForm(
  now: DateTime,
  onChanged: () => Promise<void>,
) {
  const api = useApi(modelReleaseApiRef);
  const [typed, setTyped] = useState<Partial<DelegationFields>>({});
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [created, setCreated] = useState<Delegation>();
  const fields = { ...emptyDelegation(now), ...typed };
  const request = absenceRequest(fields);

  const perform = async <T>(act: () => Promise<T>): Promise<T | undefined> => {
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
  const create = async () => {
    const answer =
      request && (await perform(() => api.createDelegation(request)));
    if (answer) {
      setTyped({});
      setCreated(answer);
    }
  };
  const end = async (id: string) => {
    const answer = await perform(() => api.endDelegation(id));
    if (answer && answer.id === created?.id) {
      setCreated(undefined);
    }
  };

  return {
    fields,
    /** Takes over what is typed. */
    type: (patch: Partial<DelegationFields>) =>
      setTyped(old => ({ ...old, ...patch })),
    isReady: request !== undefined,
    isSending,
    problem,
    dismiss: () => setProblem(undefined),
    /** The one that was made last. */
    created,
    create,
    end,
  };
}

/** What the form and the lists of an absence are drawn from. */
export type DelegationFormState = ReturnType<typeof useDelegationForm>;
