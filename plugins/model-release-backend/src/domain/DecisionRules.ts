import {
  FormDefinition,
  Sla,
} from '@model-release/backstage-plugin-model-release-common';
import { EvidenceQuota } from './evidenceQuota';

/** The rules of every decision: the same for every caller, at every time. */
export interface DecisionRules {
  /** `sha256:<hex>` of a value's canonical JSON. */
  digest: (value: unknown) => string;
  /** When a step with this SLA is due if it opens at `from`. */
  dueAt: (sla: Sla, from: string) => string;
  /** How many business days are left at `now` for something due at `dueAt`; 0 on the last day. */
  daysLeft: (dueAt: string, now: string) => number;
  /** The calendar date of a time, as people read it: `Tue 1 Dec`. */
  dayName: (at: string) => string;
  /** How much evidence one release may hold. */
  quota: EvidenceQuota;
  /** The problems of answers to a form, one sentence each; empty when they are valid. */
  checkAnswers: (
    form: FormDefinition,
    answers: Record<string, unknown>,
  ) => string[];
}
