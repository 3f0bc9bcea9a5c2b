import {
  namedApproverOf,
  type ReleaseDetail,
  type StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { refList, type Part, type Phrase } from '../../common/phrase';
import { delegatorOf, delegatorPhrase } from '../delegation/delegates';
import { mainVerdict } from '../../common/verdicts';
import { ownedThrough, type Viewer } from '../../common/viewer';

function because(step: StepDetail, viewer: Viewer): Phrase {
  const through = ownedThrough(step.owners, viewer).filter(
    owner => owner !== viewer.ref,
  );
  return through.length > 0
    ? ['you are in ', ...refList(through, 'and')]
    : ['you own this step'];
}

/** `: a, b and c.`, or a full stop where there is nothing to say. */
function reasons(clauses: readonly Phrase[]): Part[] {
  const [first, ...others] = clauses;
  const last = others.pop();
  return first
    ? [
        ': ',
        ...first,
        ...others.flatMap((clause): Part[] => [', ', ...clause]),
        ...(last ? [' and ', ...last] : []),
        '.',
      ]
    : ['.'];
}

/** What separates a signer from the release, said of the reader alone. */
function apart(step: StepDetail): Phrase[] {
  const from = step.approval?.separateFrom ?? [];
  return [
    ...(from.includes('requester')
      ? [['you did not ask for this release']]
      : []),
    ...(from.includes('completers') ? [['completed none of its steps']] : []),
  ];
}

/** The same, said of the reader and of who is away: a rule that keeps one of them keeps both. */
function bothApart(step: StepDetail): Phrase[] {
  const from = step.approval?.separateFrom ?? [];
  const done = [
    ...(from.includes('requester') ? ['asked for this release'] : []),
    ...(from.includes('completers') ? ['completed any of its steps'] : []),
  ];
  return done.length > 0 ? [[`neither of you ${done.join(' or ')}`]] : [];
}

function forAnother(
  step: StepDetail,
  release: ReleaseDetail,
  viewer: Viewer,
  onBehalfOf: string,
): Phrase {
  const absence = delegatorOf(onBehalfOf, step.delegates, viewer);
  if (step.type === 'approval') {
    const named = namedApproverOf(release, step) === onBehalfOf;
    return [
      'You can approve for ',
      delegatorPhrase(absence),
      ...reasons([
        ...(named ? [['the request names them']] : []),
        ...bothApart(step),
      ]),
    ];
  }
  const others = step.owners.filter(owner => owner !== onBehalfOf);
  return [
    'You can complete this for ',
    delegatorPhrase(absence),
    ...reasons(
      others.length > 0
        ? [['it waits for ', ...refList(step.owners, 'or')]]
        : [],
    ),
  ];
}

function inOwnRight(
  step: StepDetail,
  release: ReleaseDetail,
  viewer: Viewer,
): Phrase {
  if (step.type !== 'approval') {
    return ['Waiting for you', ...reasons([because(step, viewer)])];
  }
  const named = namedApproverOf(release, step) === viewer.ref;
  return [
    'You can approve: ',
    ...because(step, viewer),
    named ? ', the request names you' : '',
    ...apart(step).flatMap((clause, index): Part[] => [
      index === 0 ? ', ' : ' and ',
      ...clause,
    ]),
    '.',
  ];
}

/** What the reader can do on a step that waits for them, and why they may. */
export function permission(
  step: StepDetail,
  release: ReleaseDetail,
  viewer: Viewer,
): Phrase {
  const onBehalfOf = mainVerdict(step)?.onBehalfOf;
  return onBehalfOf === undefined
    ? inOwnRight(step, release, viewer)
    : forAnother(step, release, viewer, onBehalfOf);
}
