/** What is different from what somebody looked at before. */
export const changesMessages = {
  request: 'Request',
  other: 'Other',

  waiver: 'Reason for waiving',
  reaffirmation: 'Why it still holds',
  signatures: 'Signatures',
  status: 'Status',

  none: 'none',
  noFile: 'no file',
  noAnswer: 'no answer',
  noComment: 'no comment',
  notWaived: 'not waived',
  notCovered: 'not covered',
  notMeasured: 'not measured',
  changed: 'changed',

  metricOnSlice: '{{metric}} on “{{slice}}”',

  signedBy: '{{who}}, packet {{digest}}',
  signedOnBehalfOf: '{{who}} on behalf of {{delegator}}, packet {{digest}}',

  before: 'Before:',
  now: 'Now:',
  text: 'Text:',
  textUnavailable: 'One of the two versions can no longer be read.',
  sameSize: 'Size unchanged, {{size}}.',
  sizes: 'Size {{before}} → {{after}}.',
  tooDifferent: 'Too different to compare line by line.',
  linesRemoved_one: '{{count}} line removed.',
  linesRemoved_other: '{{count}} lines removed.',
  linesAdded_one: '{{count}} line added.',
  linesAdded_other: '{{count}} lines added.',
  changedLines: 'Changed lines of the model card',
  hunk: 'Line {{before}}, now {{after}}',
  removed: 'removed:',
  added: 'added:',
} as const;
