import { PreviousEvaluation } from './evaluation';

/**
 * On any entity: the id under which model cards name it as a data set, e.g. `acme/tickets-2025`.
 *
 * @public
 */
export const DATASET_ANNOTATION = 'model-release.dev/dataset';

/** On data sets: their license, as an SPDX id or expression. @public */
export const LICENSE_ANNOTATION = 'model-release.dev/license';

/**
 * What a license asks of those who build on the work, from the least to the most. Where a license
 * asks for several things at once, this is the one that weighs most.
 *
 * @public
 */
export const LICENCE_KINDS = [
  'permissive',
  'weak-copyleft',
  'copyleft',
  'use-restricted',
  'no-derivatives',
  'non-commercial',
  'proprietary',
  'unknown',
] as const;

/** One of {@link LICENCE_KINDS}. @public */
export type LicenseKind = (typeof LICENCE_KINDS)[number];

/** What is known of one license, and why a reviewer should look at it. @public */
export interface LicenseAdvice {
  /** As it was written; empty when there is none. */
  id: string;
  /** The SPDX id or expression it stands for, when it stands for one. */
  spdx?: string;
  /** What it is called, where its id does not say so. */
  name?: string;
  kind: LicenseKind;
  /** Sentences; `undefined` when there is nothing to look at. */
  concern?: string;
  /** What carries it: `model card`, `base model openloft/loft-7b`, or the id of a data set. */
  of: string;
}

/** What the catalog knows of one data set that the model card names. @public */
export interface DatasetAdvice {
  /** As the card has it. */
  id: string;
  entityRef?: string;
  title?: string;
  license?: string;
  concern?: string;
}

/** Whether the way back leads to something that served before. @public */
export interface RollbackAdvice {
  /** Missing where nothing speaks for or against it. */
  ok?: boolean;
  code:
    | 'released_before'
    | 'never_released'
    | 'revoked'
    | 'expired'
    | 'flag_matches'
    | 'flag_unusual'
    | 'unchecked';
  /** A sentence. */
  detail: string;
  /** The earlier release that it rests on. */
  releaseId?: string;
}

/**
 * What a computer can say of the data, the licenses and the way back of a release. It decides
 * nothing: the owner of the step does.
 *
 * @public
 */
export interface ReleaseAdvice {
  licenses: LicenseAdvice[];
  datasets: DatasetAdvice[];
  rollback: RollbackAdvice;
  /** What was measured on the checkpoint that was released last, to compare with. */
  previousEvaluation?: PreviousEvaluation;
}
