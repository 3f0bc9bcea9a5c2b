/** Who acts for whom while somebody is out of office. */
export const delegationMessages = {
  delegatorUntil: '{{who}}, who is out of office until {{day}}',
  youAreDelegate: 'You are the delegate of {{who}} until {{day}}.',
  yourDelegate: '{{who}} is your delegate until {{day}}.',
  delegateOf: '{{who}} is the delegate of {{delegator}} until {{day}}.',
} as const;
