/** What a stored file holds, as far as that can be shown safely. */
export const previewMessages = {
  previewOf: 'Preview of {{fileName}}',
  contentOf: 'Content of {{fileName}}',
  none: 'No preview. Download the file to view it.',
  truncated:
    'Truncated at {{shown}} of {{size}}. Download the file to see the rest.',

  fileNotLoaded: 'Could not load the file',
  notText: 'This is not text. Download the file to view it.',
  invalidJson: 'This is not valid JSON.',

  firstRows:
    'Only the first {{max}} rows are shown. Download the file to see the rest.',
  firstColumns:
    'Only the first {{max}} columns are shown. Download the file to see the rest.',
  malformedRows_one:
    'Malformed quotes: {{count}} row is shown as it is in the file, not split into columns.',
  malformedRows_other:
    'Malformed quotes: {{count}} rows are shown as they are in the file, not split into columns.',

  imageNotLoaded: 'Could not load the image',
  imageTooLarge:
    'Images over {{size}} are not shown. Download the file to view it.',
  imageBroken: 'This image is damaged, or is not an image.',

  archiveNotListed: 'Could not list the archive',
  archiveWarnings: 'Be careful when you extract this archive:',
  entries_one: '{{number}} entry, {{size}} extracted.',
  entries_other: '{{number}} entries, {{size}} extracted.',
  atLeastEntries_one: 'At least {{number}} entry, {{size}} extracted.',
  atLeastEntries_other: 'At least {{number}} entries, {{size}} extracted.',
  firstListed: 'The first {{number}} are listed.',
  listingOnly:
    'Listing only; the archive was not extracted (sizes as declared).',
  path: 'Path',
  size: 'Size',
  warning: 'Warning',
} as const;
