import { EvaluationResult } from './evaluation';
import { RunbookPin } from './runbook';
import { Step } from './step';

/** Every state a release can be in; `states/releaseStates.ts` says what each one means. @public */
export type ReleaseStatus =
  | 'in_review'
  | 'approved'
  | 'released'
  | 'rejected'
  | 'withdrawn'
  | 'superseded'
  | 'revoked'
  | 'expired';

/** The weights under review. @public */
export interface Checkpoint {
  id: string;
  /** `sha256:<hex>` of the weights, when known. Without one the gate goes by the id alone. */
  digest?: string;
  tuning: 'full' | 'lora';
  baseModel: string;
}

/** The rollback plan. @public */
export interface Rollback {
  type: 'checkpoint' | 'feature-flag';
  /** An earlier checkpoint id, or the name of a feature flag. */
  target: string;
}

/** Where to find the evaluation, and its pass criteria. @public */
export interface EvaluationReference {
  reference: string;
  passCriteria: string;
}

/** The card as it was read at creation; `digest` addresses the stored text. @public */
export interface ModelCardReading {
  /** Where the text came from: a URL, `request`, or the entity's annotation. */
  source: string;
  /** `sha256:<hex>` of the text. */
  digest: string;
  baseModel?: string;
  datasets: string[];
  trainingData?: string;
  intendedUse?: string;
  license?: string;
  /** Ids of all licenses that it names: those of the model first, then those of its data. */
  licenses?: string[];
  /** Those of them that it names for its data; unknown of cards that were read before this was told apart. */
  dataLicenses?: string[];
  /** The results in its `model-index`. */
  results?: EvaluationResult[];
  /** Why its front matter is not valid YAML, with the line. Its plain lines were read. */
  frontMatterProblem?: string;
}

/** One prerequisite, and whether it is met. @public */
export interface Prerequisite {
  key: string;
  title: string;
  met: boolean;
  /** What was found, or what is missing and how to add it. */
  detail: string;
}

/** What a release is identified by: no two open releases share one. @public */
export interface ReleaseSubject {
  entityRef: string;
  model?: string;
  checkpoint: Checkpoint;
  environment: string;
}

/**
 * One request to promote one checkpoint of one model to one environment, under one pinned runbook
 * version. This is what the domain decides over; the HTTP API answers {@link ReleaseDetail}.
 *
 * @public
 */
export interface Release extends ReleaseSubject {
  id: string;
  version: number;
  status: ReleaseStatus;
  runbook: RunbookPin;
  requester: string;
  /** Whose request it was before, oldest first. They are kept apart like the requester. */
  formerRequesters?: string[];
  /** The accountable owner of the model, as last seen in the catalog. */
  modelOwner: string;
  createdAt: string;
  updatedAt: string;
  /** When it was first released; it stays when that is revoked. */
  releasedAt?: string;
  rollback: Rollback;
  evaluation: EvaluationReference;
  intendedUse: string;
  modelCard: ModelCardReading;
  /** Ref of the approver, if the requester named one. */
  approver?: string;
  comment?: string;
  prerequisites: Prerequisite[];
  steps: Step[];
  /** Why and by whom the release was closed. */
  closure?: { by: string; at: string; reason?: string };
  /** Fingerprint of the last command carried out on the release as a whole. */
  lastCommand?: string;
}
