/** A step that was sent back to the requester. */
export const amendMessages = {
  changesRequested: '{{who}} requested changes, {{when}}:',
  modelCardUrl: 'Replace model card from URL',
  modelCardUrlHelp: 'Leave empty to keep the current version',
  rollbackMethod: 'Rollback method',
  rollbackToCheckpoint: 'Roll back to a checkpoint',
  rollbackByFlag: 'Turn off a feature flag',
  rollbackTarget: 'Rollback target',
  changeSummary: 'Summary of changes',
  reply: 'Reply (optional)',
  resubmit: 'Resubmit',
  saveAndResubmit: 'Save changes and resubmit',
  summarize: 'Summarize your changes for the reviewers.',
  resubmitted: '{{step}} resubmitted.',
  reopened_one:
    'Changes saved. {{steps}} was reopened and comes before {{step}}.',
  reopened_other:
    'Changes saved. {{steps}} were reopened and come before {{step}}.',
} as const;
