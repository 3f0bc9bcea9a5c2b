/** How long ago something was. Dates are written by the language of the portal. */
export const timeMessages = {
  justNow: 'just now',
  minutesAgo: '{{count}} min ago',
  hoursAgo: '{{count}} h ago',
  daysAgo_one: '{{count}} day ago',
  daysAgo_other: '{{count}} days ago',
  onDate: 'on {{date}}',
  today: 'Today',
  todayAt: 'today {{time}}',
} as const;
