import { EvaluationReference, ModelCardReading } from './release';
import { RunbookPin } from './runbook';
import { ServingRelease } from './serving';
import { PreviewRemark, StepPreview } from './views';

/**
 * How a prerequisite stands before a release is requested: met; named, but in words by which nobody
 * can look it up (`unclear`: said, and not in the way); missing; or what the request has to bring.
 *
 * @public
 */
export const READINESS_STATES = [
  'met',
  'unclear',
  'missing',
  'in_request',
] as const;

/** One of {@link READINESS_STATES}. @public */
export type ReadinessState = (typeof READINESS_STATES)[number];

/** One prerequisite of a runbook, and how it stands. @public */
export interface ReadinessItem {
  key: string;
  title: string;
  state: ReadinessState;
  /** What was found, or what is missing and how to add it. */
  detail: string;
  /** The line of the model card that says so. */
  line?: number;
}

/** A text that a form can be filled in with, and where it is from. @public */
export interface DefaultText {
  value: string;
  from: 'card' | 'last_request';
}

/**
 * What a form for a request can be filled in with: from the model card, and from releases that the
 * caller may read.
 *
 * @public
 */
export interface RequestDefaults {
  environment: string;
  /** Where else a release could go, as far as the portal knows. */
  environments: string[];
  tuning?: 'full' | 'lora';
  baseModel?: DefaultText;
  intendedUse?: DefaultText;
  /** Of the last request for this model. */
  evaluation?: EvaluationReference;
  /** Its checkpoint, so that a form can say where texts are from. */
  lastCheckpoint?: string;
  /** What was released to the environment, the newest first: what a rollback can lead to. */
  released: ServingRelease[];
  /** The id of the one that serves there now. */
  serving?: string;
}

/** What can be known of a release before anybody fills in a form. @public */
export interface Readiness {
  runbook: RunbookPin;
  /** ISO 8601, as the runbook says it. */
  estimatedDuration?: string;
  prerequisites: ReadinessItem[];
  /** The model card as it was read. */
  modelCard?: ModelCardReading;
  steps: StepPreview[];
  /** What would refuse every request. */
  problems: PreviewRemark[];
  warnings: PreviewRemark[];
  defaults: RequestDefaults;
}
