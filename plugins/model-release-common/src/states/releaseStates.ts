import { ReleaseStatus } from '../model/release';
import { StateDescription, Transition } from './stateTable';

/**
 * Words that the API has for states which nothing makes yet: no release is in one of them, and no table
 * lists them until something does.
 *
 * @public
 */
export const RESERVED_RELEASE_STATUSES = ['superseded', 'expired'] as const;

/** A state that a release can be in. @public */
export type ReachedReleaseStatus = Exclude<
  ReleaseStatus,
  (typeof RESERVED_RELEASE_STATUSES)[number]
>;

/** What each state of a release means. @public */
export const RELEASE_STATES: Record<ReachedReleaseStatus, StateDescription> = {
  in_review: {
    meaning: 'The runbook is being worked through; the gate is shut.',
    leftBy: 'the last sign-off, a rejection, or the requester withdrawing',
  },
  approved: {
    meaning:
      'Every sign-off is given and the gate is open; the release is being recorded downstream.',
    leftBy: 'the webhook step recording it, or a revocation',
  },
  released: {
    meaning: 'Signed off and recorded downstream; the gate is open.',
    leftBy: 'a revocation',
  },
  rejected: {
    meaning: 'An owner refused the release for good.',
    leftBy: 'nothing',
  },
  withdrawn: {
    meaning: 'The requester took the release back.',
    leftBy: 'nothing',
  },
  revoked: {
    meaning: 'A given approval was taken back; the gate is shut.',
    leftBy: 'nothing',
  },
};

/** Every change of state a release can make. @public */
export const RELEASE_TRANSITIONS: ReadonlyArray<
  Transition<ReachedReleaseStatus>
> = [
  { from: 'in_review', to: 'approved', by: 'approve (last sign-off)' },
  { from: 'in_review', to: 'rejected', by: 'reject' },
  { from: 'in_review', to: 'withdrawn', by: 'withdraw' },
  { from: 'approved', to: 'released', by: 'delivery of the webhook' },
  { from: 'approved', to: 'revoked', by: 'revoke' },
  { from: 'released', to: 'revoked', by: 'revoke' },
];

/** Every word that the API has for the state of a release. @public */
export const RELEASE_STATUSES: readonly ReleaseStatus[] = [
  ...(Object.keys(RELEASE_STATES) as ReachedReleaseStatus[]),
  ...RESERVED_RELEASE_STATUSES,
];

/** The states in which a release still waits for somebody. @public */
export const OPEN_RELEASE_STATUSES: readonly ReleaseStatus[] = [
  'in_review',
  'approved',
];

/** Whether a release still waits for somebody or something. @public */
export function isOpenRelease(status: ReleaseStatus): boolean {
  return OPEN_RELEASE_STATUSES.includes(status);
}
