/** A step that is open again. */
export const secondRoundMessages = {
  youCompleted: 'You completed this {{when}}.',
  completed: '{{who}} completed this {{when}}.',
  amended: '{{who}} amended the request {{when}}:',
  amendedParts: '{{who}} amended the request ({{parts}}) {{when}}:',
  changesRequested: '{{who}} requested changes {{when}}:',
  changesRequestedIn: '{{who}} requested changes in “{{signOff}}” {{when}}:',
  reopened: '{{who}} reopened it {{when}}:',
  redone_one: '{{steps}} is redone before this step.',
  redone_other: '{{steps}} are redone before this step.',

  modelCard: 'model card',
  intendedUse: 'intended use',
  evaluation: 'evaluation',
  rollback: 'rollback plan',

  since: 'Changed since then',
  whenCompleted: 'Then:',
  nothingChanged: 'Nothing that this step depends on has changed.',
  notLoaded: 'Could not load what changed',

  stillHolds: 'Still holds',
  stillHoldsHelp:
    'Confirms your team’s earlier result as yours, as of now. To change it, edit it below.',
  changed:
    'You have changed something here. Complete the step, or discard your changes.',
  discard: 'Discard changes',
  why: 'Why it still holds',
  confirmed: '{{step}}: earlier result confirmed.',
  outdated:
    'Complete the step again: {{changed}} changed. The earlier result is filled in below.',
} as const;
