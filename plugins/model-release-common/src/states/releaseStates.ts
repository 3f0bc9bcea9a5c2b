import { ReleaseStatus } from '../model/release';
import { StateDescription, Transition } from './stateTable';

/** What each state of a release means. @public */
export const RELEASE_STATES: Record<ReleaseStatus, StateDescription> = {
  in_review: {
    meaning: 'The runbook is being worked through; the gate is shut.',
    leftBy: 'the last sign-off, a rejection, or the requester withdrawing',
  },
  approved: {
    meaning:
      'Every sign-off is given and the gate is open; the release is being recorded downstream.',
    leftBy: 'the webhook step recording it, a revocation, or expiry',
  },
  released: {
    meaning: 'Signed off and recorded downstream; the gate is open.',
    leftBy: 'a revocation or expiry',
  },
  rejected: {
    meaning: 'An owner refused the release for good.',
    leftBy: 'nothing',
  },
  withdrawn: {
    meaning: 'The requester took the release back.',
    leftBy: 'nothing',
  },
  superseded: {
    meaning: 'A newer release took its place before it was signed off.',
    leftBy: 'nothing',
  },
  revoked: {
    meaning: 'A given approval was taken back; the gate is shut.',
    leftBy: 'nothing',
  },
  expired: {
    meaning: 'The approval reached its end date; the gate is shut.',
    leftBy: 'nothing',
  },
};

/** Every change of state a release can make. @public */
export const RELEASE_TRANSITIONS: ReadonlyArray<Transition<ReleaseStatus>> = [
  { from: 'in_review', to: 'approved', by: 'approve (last sign-off)' },
  { from: 'in_review', to: 'rejected', by: 'reject' },
  { from: 'in_review', to: 'withdrawn', by: 'withdraw' },
  { from: 'in_review', to: 'superseded', by: 'a newer release' },
  { from: 'approved', to: 'released', by: 'delivery of the webhook' },
  { from: 'approved', to: 'revoked', by: 'revoke' },
  { from: 'approved', to: 'expired', by: 'the passing of time' },
  { from: 'released', to: 'revoked', by: 'revoke' },
  { from: 'released', to: 'expired', by: 'the passing of time' },
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
