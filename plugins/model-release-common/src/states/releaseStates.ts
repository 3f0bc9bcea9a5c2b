import { ReleaseStatus } from '../model/release';
import { StateDescription, Transition } from './stateTable';

/**
 * Statuses that the API reserves: no release has one of them yet, and no table lists them until one can.
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
    meaning: 'The steps of the runbook are in progress; the gate is closed.',
    leftBy: 'the last approval, a rejection, or a withdrawal by the requester',
  },
  approved: {
    meaning:
      'All approvals are received and the gate is open; the webhook is being delivered.',
    leftBy: 'the delivery of the webhook, or a revocation',
  },
  released: {
    meaning: 'Approved, and the webhook is delivered; the gate is open.',
    leftBy: 'a revocation',
  },
  rejected: {
    meaning: 'A step owner rejected the release.',
    leftBy: 'nothing',
  },
  withdrawn: {
    meaning: 'The requester withdrew the release.',
    leftBy: 'nothing',
  },
  revoked: {
    meaning: 'The approval was revoked; the gate is closed.',
    leftBy: 'nothing',
  },
};

/** Every change of state a release can make. @public */
export const RELEASE_TRANSITIONS: ReadonlyArray<
  Transition<ReachedReleaseStatus>
> = [
  { from: 'in_review', to: 'approved', by: 'approve (last approval)' },
  { from: 'in_review', to: 'rejected', by: 'reject' },
  { from: 'in_review', to: 'withdrawn', by: 'withdraw' },
  { from: 'approved', to: 'released', by: 'delivery of the webhook' },
  { from: 'approved', to: 'revoked', by: 'revoke' },
  { from: 'released', to: 'revoked', by: 'revoke' },
];

function listStatuses(): ReleaseStatus[] {
  const reached = Object.keys(RELEASE_STATES) as ReachedReleaseStatus[];
  return [...reached, ...RESERVED_RELEASE_STATUSES];
}

/** Every word that the API has for the state of a release. @public */
// Marked as pure, or browsers would load what each state means, though no page says it.
export const RELEASE_STATUSES: readonly ReleaseStatus[] =
  /* @__PURE__ */ listStatuses();

/** The states in which a release is still in progress. @public */
export const OPEN_RELEASE_STATUSES: readonly ReleaseStatus[] = [
  'in_review',
  'approved',
];

/** Whether a release is still in progress. @public */
export function isOpenRelease(status: ReleaseStatus): boolean {
  return OPEN_RELEASE_STATUSES.includes(status);
}
