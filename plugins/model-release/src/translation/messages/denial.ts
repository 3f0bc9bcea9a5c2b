/** Why something cannot be done, said to whoever wants to do it. */
export const denialMessages = {
  notDirect: 'A signed-in person has to do this, not a program.',
  youRequested:
    'You requested this release, so somebody else has to approve it.',
  youRequestedChanges:
    'You requested this release, so somebody else has to request changes.',
  youRequestedReject:
    'You requested this release, so somebody else has to reject it.',
  youRequestedWaive:
    'You requested this release, so somebody else has to waive “{{step}}”.',
  youRequestedReassign:
    'You requested this release, so somebody else has to reassign “{{step}}”.',
  youRequestedThat:
    'You requested this release, so somebody else has to do this.',
  delegatorRequested:
    'You are the delegate of {{delegator}}, who requested this release, so neither of you can approve it.',
  delegatorRequestedChanges:
    'You are the delegate of {{delegator}}, who requested this release, so neither of you can request changes.',
  delegatorRequestedReject:
    'You are the delegate of {{delegator}}, who requested this release, so neither of you can reject it.',
  delegatorRequestedReassign:
    'You are the delegate of {{delegator}}, who requested this release, so neither of you can reassign “{{step}}”.',
  youCompleted:
    'You completed {{steps}}, which this sign-off covers, so somebody else has to approve it.',
  completedForYou:
    'On your behalf, {{who}} completed {{steps}}, which this sign-off covers, so somebody else has to approve it.',
  delegatorCompleted:
    'You are the delegate of {{delegator}}, who completed {{steps}}, which this sign-off covers, so somebody else has to approve it.',
  youSigned: 'You have already signed, and each person counts once.',
  signedForYou:
    '{{who}} has already signed on your behalf, and each person counts once.',
  delegatorSigned:
    'You are the delegate of {{delegator}}, whose signature is already given, and each person counts once.',
  notOwner: 'This step is assigned to {{owners}}, and you are not one of them.',
  noLongerOwner:
    'This step was reassigned to you, and you no longer belong to {{groups}}.',
  namedButNotOwner:
    'The request names you as its approver, and you do not belong to {{owners}}.',
  namedApprover:
    'The request names {{who}} as its approver, so nobody else can approve it.',
  notParticipant:
    'Only {{requester}}, who requested the release, and the owners of its steps can comment; you are neither.',
  onlyThey: 'Only {{who}} can do this.',
  notRequester: 'Only {{requester}}, who requested the release, can do this.',
  releaseClosed: 'The release has ended.',
  releaseSignedOff:
    'The release is already signed off, so this is no longer possible.',
  releaseNotSignedOff: 'There is no approval to revoke.',
  stepNotActive: '“{{step}}” is not active now.',
  stepWrongState: 'This is not possible in the current state of “{{step}}”.',
  stepWrongType: 'This is not possible for a step like “{{step}}”.',
  asTheServerSays: '{{words}}',
  notPossible: 'This is not possible now.',
} as const;
