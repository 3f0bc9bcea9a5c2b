/** A release as a whole: its first card, its menu and dialogs, and the tab that it stands on. */
export const releaseMessages = {
  subject: '{{checkpoint}} → {{environment}}',
  subjectOfModel: '{{model}}: {{checkpoint}} → {{environment}}',
  tab: 'Release approval',
  openTab: 'Open release approval',
  allReleases: 'All releases',
  breadcrumb: 'Breadcrumb',
  openReleases: 'Open releases of this model',
  loading: 'Loading release',
  notFound: 'Release not found',
  notFoundOrSecret:
    'There is no release with this address, or you may not read it.',
  notLoaded: 'Could not load the release',

  none: 'No releases yet',
  whatReleasesAre:
    'A release promotes one checkpoint of this model to one environment. It follows a runbook: each step has an owner, and deployment to production stays blocked until the sign-off.',
  start: 'Request a release',

  atAGlance: 'Release at a glance',
  tuningOn: '{{tuning}} on {{baseModel}}',
  noDigest: 'no digest, so it is approved by the checkpoint ID alone',
  requestedBy: 'requested by {{who}}',
  requesterNow: 'requester now {{who}}',
  rollbackTo: 'rollback to {{target}}',
  rollbackByFlag: 'rollback by turning off feature flag {{target}}',
  runbook: 'runbook {{title}} {{version}}',
  mostUrgentOf: '{{count}} in review, the most urgent first:',
  latestRelease: 'Latest release: {{subject}}',
  revokedRelease: 'Approval revoked: {{subject}}',

  progress: '{{done}} of {{total}}',
  needsYourReview: 'needs your review',
  needsYourReviewFor: 'needs your review for {{who}}',
  needsYourChanges: 'needs your changes',
  waitingOn: 'waiting on {{who}}',
  delivering: 'delivering webhook',
  andMore: '{{count}} more',

  moreActions: 'More actions',
  withdrawEntry: 'Withdraw…',
  revokeEntry: 'Revoke…',
  closeEntry: 'Close…',
  requesterEntry: 'Change requester…',
  refreshOwners: 'Refresh owners',
  ownersUnchanged: 'No owners changed.',
  ownersChanged: 'The owners of {{steps}} changed.',
  modelOwnerChanged: 'The owner of the model changed.',

  withdrawTitle: 'Withdraw {{checkpoint}} → {{environment}}?',
  withdrawConsequence:
    'The release to {{environment}} ends, and nobody has to act on it any more. Completed work stays on record. To ship this checkpoint after all, request a new release.',
  reasonOptional: 'Reason (optional)',
  withdraw: 'Withdraw',
  withdrawn: 'Release withdrawn.',

  closeTitle: 'Close {{checkpoint}} → {{environment}}?',
  closeConsequence:
    'The release to {{environment}} ends for everybody, and nobody has to act on it any more. Completed work stays on record, and the requester is told. It cannot be reopened: to ship this checkpoint after all, request a new release.',
  close: 'Close release',
  closed: 'Release closed.',

  requesterTitle: 'Change requester',
  requesterConsequence:
    'Both are told, and separation of duties applies to both: neither can sign off the release.',
  newRequester: 'New requester',
  requesterChanged: 'Requester changed.',

  revokeTitle: 'Revoke the approval of {{checkpoint}}?',
  revokeConsequence:
    'Deployment of {{checkpoint}} to {{environment}} will be blocked. This cannot be undone.',
  revoke: 'Revoke approval',
  approvalRevoked: 'Approval revoked.',

  revokedNotice: 'Approval revoked',
  youRevoked: 'You revoked this approval',
  whoRevoked: '{{who}} revoked this approval',
  runningUnaffected: 'Running deployments are not affected.',
  rollBackByDeploying: 'To roll back, deploy {{target}}.',
  rollBackByFlag: 'To roll back, turn off the feature flag {{target}}.',
} as const;
