/** What a release waits on, and how it ended. */
export const waitingMessages = {
  needsYourReview: 'Needs your review',
  needsYourUpload: 'Needs your upload',
  needsYourSignOff: 'Needs your sign-off',
  needsYourChanges: 'Needs your changes',
  needsYourRetry: 'Needs you: delivery failed',
  waitingOn: 'Waiting on',
  alsoWaitingOn: 'Also waiting on',
  deliveringWebhook: 'Delivering webhook',
  changesRequested: 'Changes requested: {{step}}',
  deliveryFailed: '{{step}}: delivery failed',

  forDelegator: 'for {{delegator}}',
  forDelegatorUntil: 'for {{delegator}}, out of office until {{day}}',
  also: 'also {{people}}',

  ownersAndPeople: '{{owners}} – {{people}}',
  youFor: 'you, for {{delegator}}',
  youForUntil: 'you, for {{delegator}} (out of office until {{day}})',
  delegate: '{{who}} is the delegate of {{delegator}}',
  yourDelegate: '{{who}} is your delegate',

  superseded: 'Superseded by a newer release',
  revoked: 'Approval revoked',
  expired: 'Approval expired',
  ended: 'Ended',
  ticketCreated_one: 'Ticket {{references}} created',
  ticketCreated_other: 'Tickets {{references}} created',
  signedBy: 'Signed by {{who}}',
  by: 'By {{who}}',
  byBecause: 'By {{who}}: “{{reason}}”',
} as const;
