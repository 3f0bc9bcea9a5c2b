/** The keys of the page of a release. */
export const shortcutMessages = {
  title: 'Keyboard shortcuts',
  next: 'Next step',
  previous: 'Previous step',
  complete: 'Go to the button that completes or approves',
  comment: 'Write a comment',
  help: 'Show these shortcuts',
  on: 'Use keyboard shortcuts on the pages of releases',
} as const;
