/** People in sentences. */
export const peopleMessages = {
  ownersWithPeople: '{{owners}} ({{people}})',
  others: 'others',
  you: 'you',
  actedFor: '{{who}} for {{delegator}}',
} as const;
