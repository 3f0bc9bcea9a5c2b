/** What can be done to a release as a whole. @public */
export const RELEASE_ACTIONS = [
  'withdraw',
  'amend',
  'comment',
  'revoke',
  'close',
  'reassign-requester',
  'refresh-owners',
] as const;

/** One of {@link RELEASE_ACTIONS}. @public */
export type ReleaseAction = (typeof RELEASE_ACTIONS)[number];

/** The name under which each command is posted to a release. @public */
export const RELEASE_COMMAND_PATHS: Readonly<Record<ReleaseAction, string>> = {
  withdraw: 'withdraw',
  amend: 'amend',
  comment: 'comments',
  revoke: 'revoke',
  close: 'close',
  'reassign-requester': 'reassign-requester',
  'refresh-owners': 'refresh-owners',
};

/** What can be done to a step. @public */
export const STEP_ACTIONS = [
  'complete',
  'reaffirm',
  'upload',
  'approve',
  'request-changes',
  'resubmit',
  'reject',
  'waive',
  'reopen',
  'reassign',
  'redeliver',
] as const;

/** One of {@link STEP_ACTIONS}. @public */
export type StepAction = (typeof STEP_ACTIONS)[number];
