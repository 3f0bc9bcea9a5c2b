/** What one looks up beside a release: the gate, the request, the history, other releases. */
export const sidebarMessages = {
  gate: 'Deployment gate',
  gateNotChecked: 'Could not check the gate: {{problem}}',
  allowed: 'allowed',
  allowedWarningOnly: 'allowed (warning only)',
  blocked: 'blocked',
  blockedAsYouRevoked:
    'Deployment is blocked because you revoked the approval.',
  blockedAsRevoked:
    'Deployment is blocked because {{who}} revoked the approval.',
  warningOnly:
    'The gate of {{environment}} only warns, so deployment is allowed.',
  wouldBeBlocked: 'Would be blocked if enforced:',

  request: 'Request',
  showRequest: 'Show request',
  hideRequest: 'Hide request',
  prerequisites: 'Prerequisites at request time',
  prerequisitesMet_one: '{{met}} of {{count}} prerequisite met',
  prerequisitesMet_other: '{{met}} of {{count}} prerequisites met',
  met: 'met',
  missing: 'missing',
  downloadRecord: 'Download release record (.zip)',
  preparing: 'Preparing…',
  printableSummary: 'Printable summary',
  recordDownloaded: 'Release record downloaded.',
  summaryDownloaded: 'Printable summary downloaded.',

  history: 'History',
  historyNotLoaded: 'Could not load the history: {{problem}}',
  auditLogVerified: 'audit log verified',
  auditLogBroken: 'audit log verification failed',
  howAuditLogIsVerified: 'Each record carries the hash of the one before.',
  showAllEvents: 'Show all {{count}} events',
  showNewestOnly: 'Show newest only',
  addComment: 'Add a comment',
  comment: 'Comment',
  commentAdded: 'Comment added.',

  otherReleases: 'Other releases of this model',
  noOtherReleases: 'No other releases',
} as const;
