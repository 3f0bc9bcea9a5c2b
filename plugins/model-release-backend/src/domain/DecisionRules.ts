import {
  FormDefinition,
  Sla,
} from '@model-release/backstage-plugin-model-release-common';
import { EvidenceQuota } from './evidenceQuota';

/** What every decision goes by, whoever asks for it and whenever. */
export interface DecisionRules {
  /** `sha256:<hex>` of a value's canonical JSON. */
  digest: (value: unknown) => string;
  /** When a step with this SLA is due if it opens at `from`. */
  dueAt: (sla: Sla, from: string) => string;
  /** How many business days are left at `now` for something due at `dueAt`; 0 on the last day. */
  daysLeft: (dueAt: string, now: string) => number;
  /** How much evidence one release may hold. */
  quota: EvidenceQuota;
  /** Why answers do not fit a form, one sentence a problem; empty when they do. */
  checkAnswers: (
    form: FormDefinition,
    answers: Record<string, unknown>,
  ) => string[];
}
