/** Questionnaires: answering them, and their answers. */
export const formMessages = {
  addAnother: 'Add another',
  draftRestored: 'Draft restored',
  draftKept: 'Answers are saved as a draft until you complete the step.',
  invalidAnswers_one: '{{count}} answer is missing or invalid',
  invalidAnswers_other: '{{count}} answers are missing or invalid',
  yes: 'Yes',
  no: 'No',
  none: 'None',
  labelAndAnswer: '{{question}}: {{answer}}',
  questionAndAnswer: '{{question}} {{answer}}',
} as const;
