/** A release among the results of the portal's search. */
export const searchMessages = {
  requestedBy: 'requested by',
  ticket: 'ticket {{tickets}}',
} as const;
