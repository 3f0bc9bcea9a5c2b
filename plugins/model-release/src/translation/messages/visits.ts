/** What changed while somebody was away. */
export const visitMessages = {
  changedSince: 'Changed since your last visit ({{when}}):',
  more_one: '{{count}} more in the history',
  more_other: '{{count}} more in the history',
  changed: 'changed',
} as const;
