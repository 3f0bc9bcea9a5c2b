/** The `apiVersion` of every runbook document this release understands. @public */
export const RUNBOOK_API_VERSION = 'model-release.dev/v1';

/** The kinds of work a step can ask for. @public */
export const STEP_TYPES = [
  'manual',
  'file_upload',
  'form',
  'approval',
  'webhook',
] as const;

/** One of {@link STEP_TYPES}. @public */
export type StepType = (typeof STEP_TYPES)[number];

/**
 * Who a step goes to, before the catalog is asked.
 *
 * `role` finds Groups and Users by annotation or configuration, `relation` takes the owners of the
 * model itself, `entity` names one Group or User.
 *
 * @public
 */
export type OwnerRule =
  | { role: string }
  | { relation: 'ownedBy' }
  | { entity: string };

/**
 * How long a step may take, counted in business days from its activation.
 *
 * @public
 */
export type Sla = { businessDays: number } | { sameDay: true };

/** The parts of a request that a step can judge. @public */
export const REQUEST_PARTS = [
  'modelCard',
  'intendedUse',
  'evaluation',
  'rollback',
] as const;

/** One of {@link REQUEST_PARTS}. @public */
export type RequestPart = (typeof REQUEST_PARTS)[number];

/** What automated checks can advise on. @public */
export const ADVICE_TOPICS = ['trainingData', 'rollback'] as const;

/** One of {@link ADVICE_TOPICS}. @public */
export type AdviceTopic = (typeof ADVICE_TOPICS)[number];

/** One line to tick in a manual step. @public */
export interface ChecklistEntry {
  key: string;
  text: string;
}

/**
 * What may be attached to a step.
 *
 * @public
 */
export interface UploadRule {
  /** What every file name must contain; `{checkpoint.id}` stands for the id under review. */
  fileName?: string;
  /** Accepted file name endings, e.g. `.json`; when left out, all are accepted. */
  accept?: string[];
  /** Largest accepted file, with unit: `500MiB`. */
  maxSize?: string;
  /** What the packet has to cover, e.g. safety, quality, regression. */
  sections?: string[];
  /** How many files the step may hold; 50 when left out. */
  maxFiles?: number;
  /** What a missed threshold in an evaluation file leads to; `flag` when left out. */
  missedThresholds?: 'flag' | 'block';
}

/** A questionnaire: what is asked (JSON Schema) and how it is drawn. @public */
export interface FormDefinition {
  schema: Record<string, unknown>;
  uiSchema?: Record<string, unknown>;
}

/** Who may sign, and what they attest. @public */
export interface ApprovalRule {
  /** How many distinct people must sign. */
  count: number;
  /** A Group or User whose signature must be among them. It owns the step beside its owner. */
  include?: string;
  /** Whom the signers must be distinct from. */
  separateFrom: Array<'requester' | 'completers'>;
  /** The sentence that a signer confirms, with placeholders: `attestationOf` fills them in. */
  statement: string;
}

/**
 * One unit of a runbook, as its author wrote it.
 *
 * @public
 */
export interface StepDefinition {
  key: string;
  title: string;
  type: StepType;
  owner: OwnerRule;
  sla: Sla;
  /** Markdown. */
  instructions: string;
  /** Keys of the steps that must be done before this one opens. */
  dependsOn: string[];
  /** Parts of the request this step judges: amending one re-opens it. */
  reads: RequestPart[];
  /**
   * On what automated checks advise whoever does it. When left out: on the training data where it
   * judges nothing but the model card, on the rollback where it judges that.
   */
  advice?: AdviceTopic[];
  /** A remark to whoever adopts the runbook, shown with the step. */
  editorialNote?: string;
  checklist?: ChecklistEntry[];
  upload?: UploadRule;
  form?: FormDefinition;
  approval?: ApprovalRule;
  webhook?: { target: string };
  /** What happens to a request when no person could do this step; `refuse` when left out. */
  onNobody?: 'refuse' | 'warn';
}

/**
 * What must be in place before a release is accepted, as the runbook words it for people. The
 * checks themselves are the same for every runbook.
 *
 * @public
 */
export interface RunbookPrerequisite {
  key: 'model-card' | 'evaluation' | 'rollback' | 'accountable-owner';
  title: string;
}

/**
 * A versioned, immutable definition of steps.
 *
 * @public
 */
export interface RunbookDocument {
  apiVersion: typeof RUNBOOK_API_VERSION;
  kind: 'Runbook';
  metadata: { name: string; title: string; description: string };
  spec: {
    /** Semantic version. */
    version: string;
    /** Calendar date, `YYYY-MM-DD`. */
    lastReviewed: string;
    /** ISO 8601 duration of the hands-on work. */
    estimatedDuration: string;
    phase: string;
    risk: 'low' | 'medium' | 'high';
    /** When this runbook is the right one to use. */
    appliesTo: string[];
    /** Who may request a release: `person` keeps services out. Anybody when left out. */
    requester?: 'person';
    prerequisites: RunbookPrerequisite[];
    steps: StepDefinition[];
  };
}

/** A runbook as the library serves it: the document and the SHA-256 of its canonical JSON. @public */
export interface Runbook extends RunbookDocument {
  /** `sha256:<hex>` */
  digest: string;
}

/**
 * Who a step of a runbook goes to today, whatever the model: owners of the model itself are not known
 * without one, and a model may name others for roles that it may override.
 *
 * @public
 */
export interface RunbookStepOwners {
  key: string;
  owners: string[];
  /** Users behind them, nested groups included; the first of many. */
  people: string[];
  /** Why there are no owners, where there should be. */
  problem?: string;
}

/** Names the runbook version a release is pinned to. @public */
export interface RunbookPin {
  name: string;
  version: string;
  digest: string;
  title: string;
  risk: RunbookDocument['spec']['risk'];
}
