import { ReleaseAction, StepAction } from './actions';
import { CreateReleaseRequest } from '../schemas/createRelease';
import { ReadinessItem } from './readiness';
import {
  ModelCardReading,
  Prerequisite,
  Release,
  ReleaseStatus,
} from './release';
import { RunbookPin, StepType } from './runbook';
import { Step, StepStatus } from './step';

/** That a step needs somebody's review. @public */
export interface StepClaim {
  /** The absent owner for whom they would act, when it is not in their own right. */
  onBehalfOf?: string;
}

/** Whether the caller may do something now and, if not, why. @public */
export interface ActionVerdict<TName extends string = string> {
  name: TName;
  allowed: boolean;
  /** Stable code of the rule that says no. */
  code?: string;
  /** Why not, in words that name both sides. */
  reason?: string;
  /** The facts in it, for those who say it in words of their own: see {@link denialOf}. */
  details?: Record<string, unknown>;
  /** The absent owner for whom the caller would do it, when it is not in their own right. */
  onBehalfOf?: string;
}

/** The delegate of one of a step's owners. @public */
export interface StepDelegate {
  delegator: string;
  delegate: string;
  /** Last day, `YYYY-MM-DD`. */
  until: string;
  /** Where the delegator gave one. */
  reason?: string;
}

/** Who is behind the owners of a step now. @public */
export interface StepPeople {
  /** Refs of Users, nested groups included; the first of many. Empty when the step is done. */
  people: string[];
  /** Those who act for absent ones among them. */
  delegates: StepDelegate[];
}

/** A step as the API answers it. @public */
export interface StepDetail extends Omit<Step, 'lastCommand'>, StepPeople {
  overdue: boolean;
  /** `sha256:<hex>` of the result's canonical JSON, once there is a result. */
  resultDigest?: string;
  /**
   * Digest of what the step is judged on now: the request, and the results of the steps it rests on. Of a
   * sign-off, what an approver signs. Webhook steps have none.
   */
  packetDigest?: string;
  actions: ActionVerdict<StepAction>[];
}

/** A whole release, with what the caller may do and why not. @public */
export interface ReleaseDetail extends Omit<Release, 'steps' | 'lastCommand'> {
  /** The packet of the first sign-off that is not yet done, or of the last one. */
  packetDigest: string;
  steps: StepDetail[];
  actions: ActionVerdict<ReleaseAction>[];
}

/**
 * A step in a list: enough for a small drawing and a due date. Behind a sign-off it names only those
 * who can sign.
 *
 * @public
 */
export interface StepSummary extends StepPeople {
  key: string;
  title: string;
  type: StepType;
  status: StepStatus;
  owners: string[];
  dependsOn: string[];
  dueAt?: string;
  overdue: boolean;
  /** Present when it waits for the caller: they can finish it now, or send it back to review. */
  mine?: StepClaim;
}

/** A release in a list. @public */
export interface ReleaseSummary {
  id: string;
  version: number;
  status: ReleaseStatus;
  entityRef: string;
  model?: string;
  checkpoint: Release['checkpoint'];
  environment: string;
  runbook: RunbookPin;
  requester: string;
  createdAt: string;
  updatedAt: string;
  /** When it was first released; it stays when that is revoked. */
  releasedAt?: string;
  /** What receivers of its webhooks called it, in the order of its steps. */
  tickets: string[];
  /** Refs of the people whose sign-offs it has, in the order of its steps; none that was taken back. */
  approvedBy: string[];
  /** The earliest due date of its open steps. */
  dueAt?: string;
  overdue: boolean;
  steps: StepSummary[];
}

/** One page of a list. @public */
export interface Page<T> {
  items: T[];
  nextCursor?: string;
}

/** What a step would look like if the release were created now. @public */
export interface StepPreview {
  key: string;
  title: string;
  type: StepType;
  dependsOn: string[];
  owners: string[];
  ownerSource?: string;
  /** Refs of the Users who could do it, by the rules of a sign-off where it is one; the first of many. */
  people: string[];
  /** Those who act for absent ones among them. */
  delegates: StepDelegate[];
  /** Estimated: each step is assumed to take its whole SLA. */
  dueAt: string;
  /** Why the owner could not be found, and what to add. */
  problem?: string;
}

/** Something to know before a release is opened. @public */
export interface PreviewRemark {
  /** Stable code. */
  code: string;
  message: string;
  /** The part of the request that it is about, such as `checkpoint.id`. */
  field?: string;
}

/** The answer to a dry run: nothing is stored. @public */
export interface ReleasePreview {
  /** Whether creation would succeed. */
  ok: boolean;
  /** The request as it would be stored: values are mended where they can be. */
  request: CreateReleaseRequest;
  runbook: RunbookPin;
  prerequisites: Prerequisite[];
  /** The same prerequisites as a person would be told before they fill in anything. */
  readiness: ReadinessItem[];
  /** The model card as it was read. */
  modelCard?: ModelCardReading;
  steps: StepPreview[];
  problems: PreviewRemark[];
  /** What would not refuse it: its runbook only warns of it, or only the requester can judge it. */
  warnings: PreviewRemark[];
}
