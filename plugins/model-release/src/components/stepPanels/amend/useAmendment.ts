import type { ReleaseDetail } from '@model-release/backstage-plugin-model-release-common';
import { useState } from 'react';
import {
  amendment,
  amendmentFields,
  emptyFields,
  type AmendmentFields,
} from './amendment';

/** The fields as the requester has them now, and what is different in them. */
export function useAmendment(release: ReleaseDetail) {
  const [typed, setTyped] = useState<Partial<AmendmentFields>>({});
  const fields = { ...amendmentFields(release), ...typed };
  return {
    fields,
    changes: amendment(fields, release),
    empty: emptyFields(fields),
    change: (patch: Partial<AmendmentFields>) =>
      setTyped(old => ({ ...old, ...patch })),
    clear: () => setTyped({}),
  };
}
