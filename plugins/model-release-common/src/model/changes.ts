import { EvaluationResult } from './evaluation';
import { EvaluationReference, Rollback } from './release';
import { StepStatus } from './step';

/** The signed part of a file, besides its name. @public */
export interface SignedFile {
  /** `sha256:<hex>` */
  digest: string;
  /** Bytes. */
  size: number;
  /** The section that it covers; all of them where it is missing. */
  section?: string;
}

/** The part of an earlier sign-off that a later one covers. @public */
export interface CoveredSignature {
  by: string;
  onBehalfOf?: string;
  packetDigest: string;
}

/**
 * A line of a diff: unchanged, removed, added, or a remark on the line above.
 *
 * @public
 */
export interface DifferenceLine {
  sign: ' ' | '-' | '+' | '\\';
  text: string;
}

/** Lines that differ, with some of those around them. @public */
export interface DifferenceHunk {
  /** The first line's number, counted from 1, on each side. */
  before: number;
  after: number;
  lines: DifferenceLine[];
}

/** How the text of a model card differs. @public */
export interface CardDifference {
  /** Bytes on each side. */
  before: number;
  after: number;
  /** Left out when the texts have too little in common for a diff. */
  hunks?: DifferenceHunk[];
}

/**
 * One change since the signature, or since the step was completed. Without `before`, it was added; without `after`, it was removed.
 *
 * @public
 */
export type PacketChange =
  | {
      kind: 'file';
      step: string;
      fileName: string;
      before?: SignedFile;
      after?: SignedFile;
    }
  | {
      kind: 'answer';
      step: string;
      /** The question, preceded by its headings. */
      question: string;
      before?: unknown;
      after?: unknown;
    }
  | {
      kind: 'checklist';
      step: string;
      entry: string;
      /** Whether it is checked. */
      before: boolean;
      after: boolean;
    }
  | { kind: 'comment'; step: string; before?: string; after?: string }
  /** What was said when an earlier result was confirmed. */
  | { kind: 'reaffirmation'; step: string; before?: string; after?: string }
  /** The reason for waiving a step. */
  | { kind: 'waiver'; step: string; before?: string; after?: string }
  | {
      kind: 'signatures';
      step: string;
      before: CoveredSignature[];
      after: CoveredSignature[];
    }
  | { kind: 'state'; step: string; before?: StepStatus; after?: StepStatus }
  /** A value in the evaluations among the changed files of a step, or its threshold. */
  | {
      kind: 'measurement';
      step: string;
      before?: EvaluationResult;
      after?: EvaluationResult;
    }
  | { kind: 'request'; part: 'rollback'; before: Rollback; after: Rollback }
  | {
      kind: 'request';
      part: 'evaluation';
      before: EvaluationReference;
      after: EvaluationReference;
    }
  | { kind: 'request'; part: 'intendedUse'; before: string; after: string }
  | {
      kind: 'model-card';
      /** Digests of the texts. */
      before: string;
      after: string;
      /** Left out where one of the texts cannot be read any more. */
      text?: CardDifference;
    }
  /** Any other change. */
  | {
      kind: 'other';
      step?: string;
      what: string;
      before?: unknown;
      after?: unknown;
    };

/** An earlier signature of a sign-off. @public */
export interface EarlierSignature {
  by: string;
  onBehalfOf?: string;
  /** ISO 8601, UTC. */
  at: string;
  packetDigest: string;
  /** Whether it still counts. */
  counts: boolean;
  /** Whether it is the reader's own, or was given on their behalf. */
  mine: boolean;
}

/** When somebody last judged a sign-off: signed it, or requested changes. @public */
export interface EarlierLook {
  act: 'approved' | 'changes_requested';
  by: string;
  onBehalfOf?: string;
  /** ISO 8601, UTC. */
  at: string;
  /** The number of the event: what happened since has higher ones. */
  seq: number;
  comment?: string;
  /** What they judged. Missing where it was not kept. */
  packetDigest?: string;
  /** Whether the reader did it, or a delegate for them. */
  mine: boolean;
}

/** How a step was completed, or its result confirmed, the last time. @public */
export interface EarlierCompletion {
  by: string;
  onBehalfOf?: string;
  /** ISO 8601, UTC. */
  at: string;
  /** Missing where what it was judged on was not kept. */
  packetDigest?: string;
}

/**
 * How what a step is judged on differs from the last time: of a sign-off since it was signed or changes
 * were requested, of any other step since it was completed, and then also its own files.
 *
 * @public
 */
export interface PacketChanges {
  /** Of any step but a sign-off, once it was completed. */
  completed?: EarlierCompletion;
  /**
   * The last signature of the caller; if they never signed, the last of anybody. `undefined` when
   * nobody has signed yet.
   */
  signed?: EarlierSignature;
  /**
   * When the caller last signed or requested changes, whichever is later; if they did neither, when
   * anybody did. `undefined` in the first round.
   */
  since?: EarlierLook;
  /** Digest of the packet as it is now. */
  current: string;
  /**
   * What is different since `since` or `completed`. Of a sign-off, empty in the first round, and when the
   * digests are the same. Of another step, only what it reads of the request, what it rests on, and its own
   * files.
   */
  changes: PacketChange[];
}
