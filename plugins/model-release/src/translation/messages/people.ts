/** People in sentences. */
export const peopleMessages = {
  ownersWithPeople: '{{owners}} ({{people}})',
  others: 'others',
  actedFor: '{{who}} for {{delegator}}',
} as const;
