/** What every panel of a step says. */
export const stepPanelMessages = {
  complete: 'Complete',
  completed: '{{step}} completed.',
  draftRestored: 'Draft restored',
  comment: 'Comment (required to request changes or reject)',
  checklist: 'Checklist',
  checked: 'checked',
  notChecked: 'not checked',
  checkedOf: '{{checked}} of {{total}} checked',
  unsent: 'You wrote this, and it was not sent:',
  yourComment: 'Comment',
  copyUnsent: 'Copy “{{what}}”',
  adviceNotLoaded: 'Could not load the automated checks',

  missedThresholds: 'Missed thresholds',
  miss: '{{metric}}: {{value}}, {{threshold}}',
  missOnSlice: '{{metric}} on “{{slice}}”: {{value}}, {{threshold}}',
  whyMissed: 'Missed: {{miss}}. Why can the release go on?',
  explainMisses_one: 'Explain the missed threshold',
  explainMisses_other: 'Explain {{count}} missed thresholds',
} as const;
