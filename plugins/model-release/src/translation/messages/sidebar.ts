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
  gateRestsOn: 'Based on another release of this checkpoint',
  askFromPipelineEntry: 'Ask from a pipeline…',
  askFromPipeline: 'Ask from a pipeline',
  howPipelinesAsk:
    'Deploy if the decision is “allow” or “warn”. The reasons are for people to read.',
  gateDocs: 'Every decision and reason',
  curl: 'curl',
  githubActions: 'GitHub Actions',
  copyCall: 'Copy the call for {{name}}',

  request: 'Request',
  record: 'Release record',
  showRequest: 'Show request',
  hideRequest: 'Hide request',
  prerequisites: 'Prerequisites',
  prerequisitesMet_one: '{{met}} of {{count}} prerequisite met',
  prerequisitesMet_other: '{{met}} of {{count}} prerequisites met',
  met: 'met',
  missing: 'missing',
  downloadRecord: 'Download release record (.zip)',
  preparing: 'Preparing…',
  printableSummary: 'Printable summary (new tab)',
  recordDownloaded: 'Release record downloaded.',
  summaryOpened: 'Printable summary opened in a new tab.',
  summaryDownloaded: 'Printable summary downloaded.',

  history: 'History',
  historyNotLoaded: 'Could not load the history: {{problem}}',
  auditLogVerified: 'audit log verified',
  auditLogBroken: 'audit log verification failed',
  howAuditLogIsVerified:
    'Each event carries the hash of the one before it, and the release keeps the newest hash. Checked when this page was loaded: no event was changed, added or removed.',
  howAuditLogIsBroken:
    'The hashes of the events do not follow from one another: an event was changed, added or removed outside of the portal.',
  filterHistory: 'Show',
  filterAll: 'All events',
  filterDecisions: 'Decisions',
  filterRequest: 'Changes of the request',
  filterFiles: 'Files',
  filterComments: 'Comments',
  nothingOfKind: 'Nothing of this kind has happened.',
  showAllEvents: 'Show all {{count}} events',
  showNewestOnly: 'Show newest only',

  otherReleases: 'Other releases of this model',
  noOtherReleases: 'No other releases',
} as const;
