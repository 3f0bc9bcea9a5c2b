/** A sign-off: what it covers, who has to approve and who has. */
export const approvalMessages = {
  approve: 'Approve',
  approved: 'You approved the release.',
  confirmStatement: 'Confirm the statement to approve',
  attestation: '{{statement}} (packet {{packet}})',

  coveredItems: 'Items covered by this sign-off',
  item: 'Item',
  result: 'Result',
  digest: 'Digest',
  checkpointAndRollback: 'Checkpoint and rollback',
  evaluation: 'Evaluation',
  runbook: 'Runbook',
  rollbackToCheckpoint:
    '{{checkpoint}} → {{environment}}, rollback to {{target}}',
  rollbackByFlag:
    '{{checkpoint}} → {{environment}}, rollback with feature flag {{target}}',
  criteriaAndReport: '{{criteria}} · {{report}}',
  notCompleted: 'Not completed yet',

  requiresApprovals_one: 'Requires {{count}} approval.',
  requiresApprovals_other: 'Requires {{count}} approvals.',
  requiresApprovalsFrom_other:
    'Requires {{count}} approvals, one of them from {{group}}.',
  requiresApprovalsBy_other:
    'Requires {{count}} approvals, one of them by {{who}}.',
  requiresMember: 'Requires approval by a member of {{group}}.',
  requiresPerson: 'Requires approval by {{who}}.',
  noApprovals: 'No approvals yet.',
  approvals_one: '{{count}} approval so far.',
  approvals_other: '{{count}} approvals so far.',
  approvalsFrom_one: '{{count}} approval so far, from {{group}}.',
  approvalsFrom_other:
    '{{count}} approvals so far, one of them from {{group}}.',
  approvalsBy_one: '{{count}} approval so far, by {{who}}.',
  approvalsBy_other: '{{count}} approvals so far, one of them by {{who}}.',
  waitingOnAnother: 'Waiting on another approver.',
  waitingOnMember: 'Waiting on a member of {{group}}.',
  waitingOnPerson: 'Waiting on {{who}}.',

  signerFrom: '{{who}} ({{group}})',
  signerForFrom: '{{who}} for {{delegator}} ({{group}})',
  approvedSoFar: 'Approved so far by {{who}}.',
  signature: '{{who}} signed packet {{packet}}, {{when}}.',
  signatureWithStatement:
    '{{who}} signed packet {{packet}}, {{when}}: “{{statement}}”',

  youApprovedEarlier:
    'You approved an earlier packet, {{packet}} ({{when}}). That approval is void.',
  approvedEarlier:
    '{{who}} approved an earlier packet, {{packet}} ({{when}}). That approval is void.',
  changesSince: 'Changes since then:',
  noChangesSince: 'Nothing is different from that packet now.',
  changesNotLoaded: 'Could not load the changes since the last approval',

  highlighted: '{{who}}: {{question}} {{answer}}',
  highlightedSaying: '{{who}} {{says}} {{answer}}',
  highlightedWith: '{{head}}: {{details}}',
  readAnswer: 'Read the answer',

  reviewEvaluations: 'Review these evaluations before you sign:',
  otherCheckpoint: 'Measured a different checkpoint, {{checkpoint}}.',
  notReadWhole: 'Could not be read completely: {{problem}}',
} as const;
