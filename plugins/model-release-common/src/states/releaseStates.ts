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
    leftBy:
      'the last approval, a rejection, a withdrawal by the requester, or its closing',
  },
  approved: {
    meaning:
      'All approvals are received and the gate is open; the webhook is being delivered.',
    leftBy: 'the delivery of the webhook, a revocation, or its closing',
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
    meaning:
      'The requester withdrew the release, or an owner of the model or an administrator closed it.',
    leftBy: 'nothing',
  },
  revoked: {
    meaning:
      'The approval was revoked, or the release closed after it; the gate is closed.',
    leftBy: 'nothing',
  },
};

/** Every change of state a release can make. @public */
export const RELEASE_TRANSITIONS: ReadonlyArray<
  Transition<ReachedReleaseStatus>
> = [
  { from: 'in_review', to: 'approved', by: 'approve (last approval)' },
  { from: 'in_review', to: 'rejected', by: 'reject' },
  { from: 'in_review', to: 'withdrawn', by: 'withdraw or close' },
  { from: 'approved', to: 'released', by: 'delivery of the webhook' },
  { from: 'approved', to: 'revoked', by: 'revoke or close' },
  { from: 'released', to: 'revoked', by: 'revoke' },
];

function everyStatus(): readonly ReleaseStatus[] {
  return [
    ...(Object.keys(RELEASE_STATES) as ReachedReleaseStatus[]),
    ...RESERVED_RELEASE_STATUSES,
  ];
}

/** Every word that the API has for the state of a release. @public */
export const RELEASE_STATUSES: readonly ReleaseStatus[] =
  // Pure, so that no browser loads the sentences above for the sake of a list that it does not use.
  /* @__PURE__ */ everyStatus();

/** The states in which a release is still in progress. @public */
export const OPEN_RELEASE_STATUSES: readonly ReleaseStatus[] = [
  'in_review',
  'approved',
];

/** Whether a release is still in progress. @public */
export function isOpenRelease(status: ReleaseStatus): boolean {
  return OPEN_RELEASE_STATUSES.includes(status);
}
