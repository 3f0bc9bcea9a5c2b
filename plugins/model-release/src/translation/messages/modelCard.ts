/** The model card, for whoever reviews it. */
export const modelCardMessages = {
  frontMatterBroken:
    'The front matter of the model card could not be parsed ({{problem}}). At most its plain lines were read: check the values shown here against the model card.',
  reportedResults: 'Results reported in the model card',
  notLoaded: 'Could not load the model card',
  show: 'Show model card',
  hide: 'Hide model card',
} as const;
