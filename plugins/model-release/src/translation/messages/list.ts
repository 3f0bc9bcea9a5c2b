/** The list of releases: its tabs, filters, columns and empty states. */
export const listMessages = {
  releases: 'Releases',
  tabs: 'Releases by status',
  mine: 'Assigned to me',
  pending: 'Pending',
  completed: 'Completed',
  tabWithNumber: '{{tab}} ({{number}})',

  search: 'Search by model, checkpoint or person',
  environment: 'Environment',
  allEnvironments: 'All environments',
  overdueOnly: 'Overdue only',
  sortedByDueDate: 'Sorted by due date',
  newestFirst: 'Newest first',
  clearFilters: 'Clear filters',
  loadMore: 'Load more',

  modelAndCheckpoint: 'Model and checkpoint',
  waitingOn: 'Waiting on',
  due: 'Due',
  steps: 'Steps',
  requester: 'Requester',
  risk: 'Risk',
  checkpointTuning: '{{checkpoint}} · {{tuning}}',
  environmentAndRequester: '{{environment}} · requested by {{who}}',
  stepAndMore: '{{step}} and {{count}} more',
  changesRequested: 'Changes requested: {{step}}',
  changesRequestedAndMore: 'Changes requested: {{step}} (and {{count}} more)',
  slaPaused: 'SLA paused',

  nothingMine: 'Nothing needs your attention',
  whatIsMine:
    'Steps assigned to you or your teams appear here. So do your own releases when changes are requested.',
  nothingPending: 'No pending releases',
  whatIsPending:
    'All releases are completed. Request a new one on the “Release approval” tab of a model.',
  nothingCompleted: 'No completed releases yet',
  whatIsCompleted:
    'Released, rejected and withdrawn releases stay here for the record.',
  noMatchYet: 'No matches so far. Load more to keep looking.',
  noMatch: 'No releases match the filters',
  notLoaded: 'Could not load releases',
} as const;
