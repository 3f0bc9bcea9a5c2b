/** The fields of a software template that requests a release. */
export const templateMessages = {
  incomplete:
    'Model, checkpoint ID, base model and environment are needed for a preview.',
  earlierPages: 'To change an earlier page, press its name at the top.',
  doubts: 'Worth a look before you submit:',
} as const;
