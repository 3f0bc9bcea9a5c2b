import { EvaluationReference, Rollback } from './release';
import { StepStatus } from './step';

/** What of a file is signed beside its name. @public */
export interface SignedFile {
  /** `sha256:<hex>` */
  digest: string;
  /** Bytes. */
  size: number;
  /** The section that it covers; all of them where it is missing. */
  section?: string;
}

/** What of an earlier sign-off is signed with a later one. @public */
export interface CoveredSignature {
  by: string;
  onBehalfOf?: string;
  packetDigest: string;
}

/**
 * A line of a difference: on both sides, taken out, put in, or a remark on the line above.
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
  /** Left out where the texts have too little in common to be read side by side. */
  hunks?: DifferenceHunk[];
}

/**
 * One thing that is different from what was signed. Where `before` is missing it was not there
 * when it was signed; where `after` is missing it is not there now.
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
      /** The question as the form asks it, behind the headings that it stands under. */
      question: string;
      before?: unknown;
      after?: unknown;
    }
  | {
      kind: 'checklist';
      step: string;
      entry: string;
      /** Whether it is ticked. */
      before: boolean;
      after: boolean;
    }
  | { kind: 'comment'; step: string; before?: string; after?: string }
  /** Why a step was let pass without its work. */
  | { kind: 'waiver'; step: string; before?: string; after?: string }
  | {
      kind: 'signatures';
      step: string;
      before: CoveredSignature[];
      after: CoveredSignature[];
    }
  | { kind: 'state'; step: string; before?: StepStatus; after?: StepStatus }
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
  /** What none of the others names. */
  | {
      kind: 'other';
      step?: string;
      what: string;
      before?: unknown;
      after?: unknown;
    };

/** A signature that was once given under a sign-off. @public */
export interface EarlierSignature {
  by: string;
  onBehalfOf?: string;
  /** ISO 8601, UTC. */
  at: string;
  packetDigest: string;
  /** Whether it counts still. */
  counts: boolean;
  /** Whether it is the reader's own, or was given in their place. */
  mine: boolean;
}

/** How what a sign-off covers differs from what was signed last. @public */
export interface PacketChanges {
  /**
   * The last signature of whoever asks; where they never signed, the last of anybody. `undefined`
   * when nobody has signed yet.
   */
  signed?: EarlierSignature;
  /** Digest of the packet as it is now. */
  current: string;
  /** Empty exactly when nobody has signed or the digests are the same. */
  changes: PacketChange[];
}
