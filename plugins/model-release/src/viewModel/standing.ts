import {
  isOpenRelease,
  type ActionVerdict,
  type ReleaseDetail,
  type StepAction,
  type StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { refList, type Part, type Phrase } from './phrase';
import { stepLine } from './stepLine';
import { ownedThrough, type Viewer } from './viewer';

/** The verdict on one action, as the server gave it. */
export function verdictOn(
  step: Pick<StepDetail, 'actions'>,
  name: StepAction,
): ActionVerdict<StepAction> | undefined {
  return step.actions.find(action => action.name === name);
}

/** Whether the reader may do this now. */
export function may(
  step: Pick<StepDetail, 'actions'>,
  name: StepAction,
): boolean {
  return verdictOn(step, name)?.allowed === true;
}

/** The action that finishes a step of this type. */
function mainAction(step: Pick<StepDetail, 'type'>): StepAction {
  return step.type === 'approval' ? 'approve' : 'complete';
}

/** Whether the reader can finish the step now; who has signed a sign-off cannot sign it twice. */
export function canFinish(
  step: Pick<StepDetail, 'type' | 'actions' | 'signatures'>,
  viewer: Pick<Viewer, 'ref'>,
): boolean {
  return (
    may(step, mainAction(step)) &&
    !step.signatures.some(signature => signature.by === viewer.ref)
  );
}

function because(step: StepDetail, viewer: Viewer): Phrase {
  const through = ownedThrough(step.owners, viewer).filter(
    owner => owner !== viewer.ref,
  );
  return through.length > 0
    ? ['you are in ', ...refList(through, 'and')]
    : ['you own this step'];
}

function permission(
  step: StepDetail,
  release: ReleaseDetail,
  viewer: Viewer,
): Phrase {
  if (step.type !== 'approval') {
    return ['Waiting for you: ', ...because(step, viewer), '.'];
  }
  const apart = step.approval?.separateFrom ?? [];
  const named =
    release.approver === viewer.ref ? ', the request names you' : '';
  const reasons = [
    ...(apart.includes('requester')
      ? ['you did not ask for this release']
      : []),
    ...(apart.includes('completers') ? ['completed none of its steps'] : []),
  ];
  return [
    'You can approve: ',
    ...because(step, viewer),
    named,
    reasons.length > 0 ? `, ${reasons.join(' and ')}.` : '.',
  ];
}

/** The people of each group, by the group's ref, as far as the catalog says. */
type People = ReadonlyMap<string, readonly string[]>;

const NOBODY_KNOWN: People = new Map();
const NAMED = 3;

/** `Application security (Theo Bracken or Cass Ember)`, without the reader. */
function ownersWithPeople(
  step: StepDetail,
  viewer: Viewer,
  people: People,
): Part[] {
  const named = [
    ...new Set(step.owners.flatMap(owner => people.get(owner) ?? [])),
  ].filter(ref => ref !== viewer.ref);
  const shown = refList(named.slice(0, NAMED), 'or');
  return [
    ...refList(step.owners, 'or'),
    ...(named.length > 0 ? [' (', ...shown] : []),
    ...(named.length > NAMED ? [' and others'] : []),
    ...(named.length > 0 ? [')'] : []),
  ];
}

function refusal(
  verdict: ActionVerdict | undefined,
  step: StepDetail,
  release: ReleaseDetail,
  owners: Phrase,
): Phrase {
  switch (verdict?.code) {
    case 'own_request':
      return [
        'You asked for this release, so somebody else has to approve it. It waits for ',
        ...owners,
        '.',
      ];
    case 'completed_covered_step':
      return [
        'You completed a step that this sign-off covers, so somebody else has to approve it. It waits for ',
        ...owners,
        '.',
      ];
    case 'not_owner':
      return step.type === 'approval' && release.approver
        ? [
            'Waits for ',
            { ref: release.approver },
            ', whom the request names as its approver.',
          ]
        : ['Waits for ', ...owners, '.'];
    default:
      return verdict?.reason
        ? [verdict.reason]
        : ['Waits for ', ...owners, '.'];
  }
}

function activeStanding(
  step: StepDetail,
  release: ReleaseDetail,
  viewer: Viewer,
  people: People,
): Phrase {
  if (!isOpenRelease(release.status)) {
    return ['Not finished when the release ended.'];
  }
  if (step.type === 'webhook') {
    return [
      'Being sent to ',
      { strong: step.webhook?.target ?? 'the receiver' },
      '. It is tried again until it is received.',
    ];
  }
  if (step.signatures.some(signature => signature.by === viewer.ref)) {
    return ['You have signed. It waits for somebody else to sign too.'];
  }
  const verdict = verdictOn(step, mainAction(step));
  return verdict?.allowed
    ? permission(step, release, viewer)
    : refusal(verdict, step, release, ownersWithPeople(step, viewer, people));
}

/** What a step says to the person who reads it: that they can act and why, or who it waits for. */
export function standing(
  step: StepDetail,
  release: ReleaseDetail,
  viewer: Viewer,
  people: People = NOBODY_KNOWN,
): Phrase {
  if (step.status === 'active') {
    return activeStanding(step, release, viewer, people);
  }
  if (
    step.status === 'changes_requested' &&
    step.changeRequest &&
    isOpenRelease(release.status)
  ) {
    const { by } = step.changeRequest;
    return may(step, 'resubmit')
      ? [{ ref: by }, ' asked you for changes.']
      : [
          'Waits for ',
          { ref: release.requester },
          ', whom ',
          { ref: by },
          ' asked for changes. No clock runs.',
        ];
  }
  if (step.status === 'failed') {
    return [...stepLine(step, release), '. No try is left.'];
  }
  return stepLine(step, release);
}
