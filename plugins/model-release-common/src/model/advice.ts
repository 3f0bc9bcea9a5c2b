import { PreviousEvaluation } from './evaluation';

/**
 * On any entity: the id under which model cards name it as a dataset, e.g. `acme/tickets-2025`.
 *
 * @public
 */
export const DATASET_ANNOTATION = 'model-release.dev/dataset';

/** On datasets: their license, as an SPDX id or expression. @public */
export const LICENSE_ANNOTATION = 'model-release.dev/license';

/**
 * What a license requires of derivative works, from least to most restrictive. For a license with
 * several requirements, this is the most restrictive one.
 *
 * @public
 */
export const LICENSE_KINDS = [
  'permissive',
  'weak-copyleft',
  'copyleft',
  'use-restricted',
  'no-derivatives',
  'non-commercial',
  'proprietary',
  'unknown',
] as const;

/** One of {@link LICENSE_KINDS}. @public */
export type LicenseKind = (typeof LICENSE_KINDS)[number];

/** One license, and why a reviewer should look at it. @public */
export interface LicenseAdvice {
  /** As written; empty when there is none. */
  id: string;
  /** Its SPDX id or expression, if it has one. */
  spdx?: string;
  /** Its name, if the id does not say it. */
  name?: string;
  kind: LicenseKind;
  /** Sentences; `undefined` when there is nothing to look at. */
  concern?: string;
  /** What is licensed: `model card`, `base model openloft/loft-7b`, or the id of a dataset. */
  of: string;
}

/** A dataset that the model card names, as found in the catalog. @public */
export interface DatasetAdvice {
  /** As the card has it. */
  id: string;
  entityRef?: string;
  title?: string;
  license?: string;
  concern?: string;
}

/** Whether the rollback target was released before. @public */
export interface RollbackAdvice {
  /** Missing when unknown. */
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
  /** The earlier release that it is based on. */
  releaseId?: string;
}

/**
 * Automated checks of the data, the licenses, and the rollback target of a release. It decides
 * nothing: that is up to the owner of the step.
 *
 * @public
 */
export interface ReleaseAdvice {
  licenses: LicenseAdvice[];
  datasets: DatasetAdvice[];
  rollback: RollbackAdvice;
  /** The evaluation of the checkpoint that was released last, for comparison. */
  previousEvaluation?: PreviousEvaluation;
}
