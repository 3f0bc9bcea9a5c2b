/** What can be done with a step beside completing it. */
export const stepActionMessages = {
  changeOwnOpens: 'Change the request…',
  requestChangesOpens: 'Request changes…',
  requestChanges: 'Request changes',
  returnsToRequester:
    'The step returns to the requester, {{requester}}. Its SLA is paused until it is resubmitted.',
  returnsToOwners:
    'The selected steps are reopened for their owners. Steps that depend on them are blocked until they are done.',
  changesNeeded: 'Changes needed',
  changesRequested: 'Changes requested.',
  stepsToRedo: 'Steps to redo',
  redoNone: 'Leave all unchecked to ask for changes to the request.',

  rejectOpens: 'Reject…',
  rejectTitle: 'Reject {{checkpoint}}?',
  rejectConsequence:
    'This ends the release for everybody and cannot be undone. If this can be fixed, request changes instead.',
  reject: 'Reject release',
  rejected: 'Release rejected.',

  reopenOpens: 'Reopen…',
  reopenTitle: 'Reopen “{{step}}”?',
  reopenConsequence:
    'The step returns to its owners, as does everything that depends on it. Approvals so far become void.',
  reopen: 'Reopen',
  reopened: '{{step}} reopened.',

  waiveOpens: 'Waive…',
  waiveTitle: 'Waive “{{step}}”?',
  waiveConsequence:
    'Skips this step. Your name and reason are recorded and become part of what the approver signs.',
  waive: 'Waive step',
  waived: '{{step}} waived.',

  reassignOpens: 'Reassign…',
  reassignTitle: 'Reassign “{{step}}”',
  assignTo: 'Assign to',
  you: '{{who}} (you)',
  allMembers: '{{who}} (all members)',
  reassign: 'Reassign',
  reassigned: '{{step}} reassigned.',
  reassignsFrom:
    'The step is reassigned from {{owners}} to whom you choose. Its due date stays the same.',
  reassignsFromYou:
    'The step is reassigned from you to whom you choose. Its due date stays the same.',
  namedApproverLost:
    'The approver named in the request, {{who}}, no longer applies.',
  recorded: 'Your name and reason are recorded.',
  recordedFor:
    'Your name, that of {{delegator}}, for whom you act, and your reason are recorded.',

  requested:
    '{{who}} requested this release, so somebody else has to approve it.',
  completed:
    '{{who}} completed {{steps}}, which this sign-off covers, so somebody else has to approve it.',
  youSigned: 'You have already signed.',
  signed: '{{who}} has already signed.',
} as const;
