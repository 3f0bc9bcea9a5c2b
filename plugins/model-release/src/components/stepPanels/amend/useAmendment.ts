import type { JsonObject } from '@backstage/types';
import type {
  ReleaseDetail,
  RequestPart,
} from '@model-release/backstage-plugin-model-release-common';
import type { StepWork } from '../../../hooks/work';
import {
  amendment,
  amendmentFields,
  changedElsewhere,
  emptyFields,
  FIELDS_OF,
  withTarget,
  type AmendmentFields,
} from './amendment';

interface Kept {
  typed?: Partial<AmendmentFields>;
  /** All fields as they were when somebody began to type. */
  base?: Partial<AmendmentFields>;
}

/** The fields as the requester has them now, and what is different in them. */
export function useAmendment(
  release: ReleaseDetail,
  work: Pick<StepWork, 'draft' | 'type'>,
) {
  const { typed = {}, base = {} } = (work.draft.amendment ?? {}) as Kept;
  const now = amendmentFields(release);
  const fields = { ...now, ...typed };
  const keep = (next: Kept) =>
    work.type({ amendment: next as unknown as JsonObject });
  const begun = Object.keys(base).length > 0 ? base : now;
  const without = (names: ReadonlyArray<keyof AmendmentFields>) =>
    Object.fromEntries(
      Object.entries(typed).filter(
        ([name]) => !names.some(other => other === name),
      ),
    );
  return {
    fields,
    changes: amendment(fields, release),
    empty: emptyFields(fields),
    elsewhere: changedElsewhere(base, typed, now),
    change: (patch: Partial<AmendmentFields>) =>
      keep({ typed: { ...typed, ...withTarget(patch, now) }, base: begun }),
    /** Takes back what was typed about parts of the request. */
    takeBack: (part: RequestPart) =>
      keep({ typed: without(FIELDS_OF[part]), base: begun }),
    /** Of a field that both changed, takes over what stands in the request. */
    takeOver: (name: keyof AmendmentFields) =>
      keep({ typed: without([name]), base: { ...begun, [name]: now[name] } }),
    /** What was changed elsewhere is seen; what is typed here stays. */
    acknowledge: () => keep({ typed, base: now }),
  };
}
