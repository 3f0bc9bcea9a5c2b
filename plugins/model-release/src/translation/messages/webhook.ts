/** Delivery of a webhook, and its attempts. */
export const webhookMessages = {
  ticketCreated: 'Ticket {{ticket}} created.',
  delivered_one: 'Delivered to {{target}} in {{count}} attempt.',
  delivered_other: 'Delivered to {{target}} in {{count}} attempts.',
  canceled: 'Not sent: the approval was revoked before delivery.',
  failed_one:
    'Delivery failed after {{count}} attempt. It will not be retried.',
  failed_other:
    'Delivery failed after {{count}} attempts. It will not be retried.',
  notSent: 'Not sent yet.',
  attempts_one: '{{count}} attempt so far.',
  attempts_other: '{{count}} attempts so far.',
  nextAttempt: 'Next attempt: {{when}}.',
  notLoaded: 'Could not load the delivery attempts: {{problem}}',
  attemptsTo: 'Delivery attempts to {{target}}',
  attempt: 'Attempt',
  time: 'Time',
  status: 'Status',
  duration: 'Duration',
  response: 'Response',
  httpStatus: 'HTTP {{status}}',
  httpStatusError: 'HTTP {{status}} · {{error}}',
  noResponse: 'No response',
  noResponseError: 'No response · {{error}}',
  milliseconds: '{{ms}} ms',
} as const;
