import { Evidence } from './evidence';
import { EvaluationReference, Rollback } from './release';
import { RequestPart, StepDefinition } from './runbook';

/** Every state a step can be in; `states/stepStates.ts` says what each one means. @public */
export type StepStatus =
  | 'blocked'
  | 'active'
  | 'completed'
  | 'changes_requested'
  | 'rejected'
  | 'waived'
  | 'failed';

/** One person's approval of one packet. @public */
export interface Signature {
  by: string;
  /** The absent owner for whom it was given. */
  onBehalfOf?: string;
  /** The required Group or User that it stands for, where the sign-off requires one. */
  fulfils?: string;
  /** ISO 8601, UTC. */
  at: string;
  packetDigest: string;
  comment?: string;
}

/** What is said about a threshold that an evaluation misses. @public */
export interface ExplainedMiss {
  fileName: string;
  metric: string;
  slice?: string;
  dataset?: string;
  /** Why the release can go on, or what is done about it. */
  reason: string;
}

/**
 * That an earlier result still holds: an owner confirmed it when the step was open again.
 *
 * @public
 */
export interface Reaffirmation {
  /** When and by whom the result was first given. ISO 8601, UTC. */
  firstCompletedAt: string;
  firstCompletedBy: string;
  firstCompletedOnBehalfOf?: string;
  comment?: string;
}

/**
 * What came out of a step. `files` are the stored files the result rests on.
 *
 * @public
 */
export type StepResult =
  | {
      type: 'manual';
      checklist: Record<string, true>;
      files: Evidence[];
      /** What is said about each threshold that the files miss. */
      missed?: ExplainedMiss[];
      comment?: string;
      reaffirmed?: Reaffirmation;
    }
  | {
      type: 'file_upload';
      files: Evidence[];
      missed?: ExplainedMiss[];
      comment?: string;
      reaffirmed?: Reaffirmation;
    }
  | {
      type: 'form';
      answers: Record<string, unknown>;
      files: Evidence[];
      missed?: ExplainedMiss[];
      comment?: string;
      reaffirmed?: Reaffirmation;
    }
  | { type: 'approval'; signatures: Signature[] }
  | { type: 'webhook'; deliveryId: string; reference?: string }
  | { type: 'waived'; reason: string };

/** Why a step went back, and who sent it. @public */
export interface ChangeRequest {
  by: string;
  onBehalfOf?: string;
  at: string;
  comment: string;
}

/** What a step read of the request; a model card by its digest. @public */
export interface JudgedParts {
  modelCard?: string;
  intendedUse?: string;
  evaluation?: EvaluationReference;
  rollback?: Rollback;
}

/** What can open a completed step again. @public */
export const REOPEN_CAUSES = [
  'amended',
  'reopened',
  'changes_requested',
] as const;

/** Why a step is open again. @public */
export interface Reopening {
  /** The request was amended, an owner reopened a step, or a sign-off requested changes. */
  cause: (typeof REOPEN_CAUSES)[number];
  by: string;
  onBehalfOf?: string;
  /** ISO 8601, UTC. */
  at: string;
  /** What they said about it. */
  reason: string;
  /** Key of the sign-off that requested changes. */
  signOff?: string;
  /** The parts of the request that were amended and that the step reads. */
  parts?: RequestPart[];
  /** Keys of earlier steps that are redone; missing where the step itself was meant. */
  steps?: string[];
}

/** How a step was completed that is open again. @public */
export interface PreviousRound {
  /** ISO 8601, UTC. */
  completedAt?: string;
  completedBy?: string;
  /** The absent owner for whom it was completed. */
  completedOnBehalfOf?: string;
  /** The last time it was reopened, or that an earlier step was. */
  reopened: Reopening;
  /** What it judged then; missing where that is not known any more. */
  judged?: JudgedParts;
}

/**
 * That a step went from the owners of its rule to one of them. Whoever acts on it has to belong to
 * both: somebody who leaves the group has no say any more.
 *
 * @public
 */
export interface Reassignment {
  by: string;
  onBehalfOf?: string;
  /** ISO 8601, UTC. */
  at: string;
  reason: string;
  /** The owners that the step's rule names. */
  from: string[];
}

/**
 * What keeps everybody from a step: its owners are nobody, the approver whom the request names has left
 * the catalog or the owners, or fewer could sign than have to.
 *
 * @public
 */
export const NOBODY_CAUSES = [
  'no_members',
  'approver_left',
  'too_few',
] as const;

/** One of {@link NOBODY_CAUSES}. @public */
export type NobodyCause = (typeof NOBODY_CAUSES)[number];

/** That no person could do a step. @public */
export interface NobodyCanAct {
  cause: NobodyCause;
  /** The step, whose it is, why nobody could do it, and what helps. */
  message: string;
  /** When it was noticed. ISO 8601, UTC. */
  since: string;
  /** The causes since then that people were told of: each once, when a second look has confirmed it. */
  told: NobodyCause[];
}

/**
 * A step of a release: its pinned definition and where it stands.
 *
 * All times are ISO 8601 in UTC. `version` grows with every change of the step.
 *
 * @public
 */
export interface Step extends StepDefinition {
  version: number;
  status: StepStatus;
  /** Refs of the Groups and Users that own the step. */
  owners: string[];
  /** Where the owners come from, e.g. `annotation on group:default/appsec`. */
  ownerSource: string;
  reassignment?: Reassignment;
  /** Present while no person could do it, as far as the catalog was asked. */
  nobody?: NobodyCanAct;
  activatedAt?: string;
  dueAt?: string;
  /** Business days that were left when `changes_requested` stopped the clock; 0 on the last day. */
  pausedRemaining?: number;
  completedAt?: string;
  completedBy?: string;
  /** The absent owner for whom it was completed. */
  completedOnBehalfOf?: string;
  /** Present while a step that was done is open again. */
  previousRound?: PreviousRound;
  /** The latest result. While the step is open again, the one of the round before. */
  result?: StepResult;
  /** Files stored for the step, newest last. */
  files: Evidence[];
  /** Approvals collected so far (approval steps only). */
  signatures: Signature[];
  changeRequest?: ChangeRequest;
  /** Fingerprint of the last command carried out on the step: a repeat of it changes nothing. */
  lastCommand?: string;
}
