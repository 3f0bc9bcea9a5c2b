/** Who acts for whom while somebody is out of office. */
export const delegationMessages = {
  delegatorUntil: '{{who}}, who is out of office until {{day}}',
  youAreDelegate: 'You are the delegate of {{who}} until {{day}}.',
  youAreDelegateFrom:
    'You are the delegate of {{who}} from {{from}} until {{day}}.',
  yourDelegate: '{{who}} is your delegate until {{day}}.',
  yourDelegateFrom: '{{who}} is your delegate from {{from}} until {{day}}.',
  delegateOf: '{{who}} is the delegate of {{delegator}} until {{day}}.',

  outOfOffice: 'Out of office',
  reasonOptional: 'Reason (optional, shown to others)',
  coversYou: 'Who covers your steps',
  youCover: 'Whose steps you cover',
  endNow: 'End now',
  endThisNow: 'End now: {{delegation}}',
  close: 'Close',

  setDelegate: 'Set a delegate',
  whatDelegatesMay:
    'Your delegate can do on your steps what you can, and both names go on record. Separation of duties applies to both of you: neither can sign off what the other requested or worked on.',
  delegate: 'Delegate',
  from: 'From',
  to: 'To',
  submit: 'Set delegate',
  daysReversed: 'The last day is before the first.',
  howToChoose: 'Type part of a name and choose from the list.',
  nobodyFound: 'No matching people in the catalog.',
  notSearched: 'Could not search the catalog: {{problem}}',
} as const;
