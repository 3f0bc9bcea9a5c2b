/** The list of steps: how each stands, whose it is, and what the reader can do. */
export const stepMessages = {
  steps: 'Steps',
  inParallel: 'In parallel',
  theReceiver: 'the receiver',

  inGroup: 'Needs your review: you are in {{groups}}.',
  owner: 'Needs your review: this step is assigned to you.',
  uploadInGroup: 'Needs your upload: you are in {{groups}}.',
  uploadOwner: 'Needs your upload: this step is assigned to you.',
  approverInGroup: 'You can approve: you are in {{groups}}.',
  approverInGroupNotRequester:
    'You can approve: you are in {{groups}} and did not request this release.',
  approverInGroupNotCompleter:
    'You can approve: you are in {{groups}} and completed none of the steps of this release.',
  approverInGroupSeparate:
    'You can approve: you are in {{groups}}, you did not request this release and completed none of its steps.',
  approver: 'You can approve: this step is assigned to you.',
  approverNotRequester:
    'You can approve: this step is assigned to you, and you did not request this release.',
  approverNotCompleter:
    'You can approve: this step is assigned to you, and you completed none of the steps of this release.',
  approverSeparate:
    'You can approve: this step is assigned to you, you did not request this release and completed none of its steps.',
  requestNamesYou: 'The request names you as its approver.',
  completerFor: 'You can complete this for {{delegator}}.',
  completerForOwner:
    'You can complete this for {{delegator}}: it is assigned to {{owners}}.',
  approverFor: 'You can approve for {{delegator}}.',
  approverForNotRequester:
    'You can approve for {{delegator}}: neither of you requested this release.',
  approverForNotCompleter:
    'You can approve for {{delegator}}: neither of you completed any of the steps of this release.',
  approverForSeparate:
    'You can approve for {{delegator}}: neither of you requested this release or completed any of its steps.',
  requestNames: 'The request names {{who}} as its approver.',

  waitingOn: 'Waiting on {{owners}}.',
  waitingOnNamed: 'Waiting on {{who}}, whom the request names as its approver.',
  waitingOnChanges:
    'Waiting on {{requester}}, from whom {{who}} requested changes. SLA paused.',
  changesRequestedFromYou: '{{who}} requested changes from you.',
  youSigned: 'You have signed.',
  youSignedFor: 'You have signed for {{delegator}}.',
  delivering: 'Delivering the webhook to {{target}}.',
  deliveryGaveUp: 'Delivery to {{target}} failed.',
  redeliver: 'You can have it delivered again.',
  redeliverFor: 'You can have it delivered again for {{delegator}}.',
  notFinished: 'Not finished when the release ended.',

  blockedBy_one: 'Blocked by step {{steps}}',
  blockedBy_other: 'Blocked by steps {{steps}}',
  sendsWebhook: 'Sends a webhook to {{target}}',
  notReached: 'Not reached',
  rejected: 'Rejected',
  rejectedBecause: 'Rejected: “{{reason}}”',
  changesRequestedBy: '{{who}} requested changes: “{{comment}}”',
  deliveryFailed: 'Delivery to {{target}} failed',
  waived: 'Waived: “{{reason}}”',

  confirmed: 'Confirmed',
  stillHolds: 'still holds, confirmed again',
  attachments_one: '{{count}} attachment: {{fileName}}',
  attachments_other: '{{count}} attachments: {{fileName}} and more',
  thresholdsMissed: '{{count}} missed',
  answers_one: '{{count}} answer',
  answers_other: '{{count}} answers',
  moreHighlights_one: 'and {{count}} more',
  moreHighlights_other: 'and {{count}} more',
  approved_one: 'Approved (packet digest {{digest}})',
  approved_other: 'Approved by {{count}} people (packet digest {{digest}})',
  ticketCreated: 'Ticket {{reference}} created',
  delivered: 'Delivered to {{target}}',

  reassigned: '{{who}} reassigned this step to {{to}}, {{when}}: “{{reason}}”',
  reassignedToYou:
    '{{who}} reassigned this step to you, {{when}}: “{{reason}}”',
  youReassigned: 'You reassigned this step to {{to}}, {{when}}: “{{reason}}”',
  youReassignedToYou:
    'You reassigned this step to yourself, {{when}}: “{{reason}}”',

  completedBy: '{{who}}, {{when}}',
  reassignedFrom: 'Reassigned from {{groups}}',
  ownerSource: 'Owner source: {{source}}',

  justCompleted: '{{who}} just completed this step.',
  changesJustRequested: '{{who}} just requested changes on this step.',
} as const;
