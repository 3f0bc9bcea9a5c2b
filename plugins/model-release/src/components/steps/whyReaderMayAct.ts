import {
  namedApproverOf,
  type ReleaseDetail,
  type StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import { allOf, anyOf } from '../../common/people';
import type { Part, Phrase } from '../../common/phrase';
import { mainVerdict } from '../../common/verdicts';
import { ownedThrough, type Viewer } from '../../common/viewer';
import { delegatorOf, delegatorPhrase } from '../delegation/delegates';

/** From whom a signer has to be somebody else. */
type Separation = 'none' | 'requester' | 'completers' | 'both';

function separationOf({ approval }: Pick<StepDetail, 'approval'>): Separation {
  const from = approval?.separateFrom ?? [];
  if (from.includes('requester')) {
    return from.includes('completers') ? 'both' : 'requester';
  }
  return from.includes('completers') ? 'completers' : 'none';
}

const IN_GROUP = {
  none: 'steps.approverInGroup',
  requester: 'steps.approverInGroupNotRequester',
  completers: 'steps.approverInGroupNotCompleter',
  both: 'steps.approverInGroupSeparate',
} as const;

const IN_PERSON = {
  none: 'steps.approver',
  requester: 'steps.approverNotRequester',
  completers: 'steps.approverNotCompleter',
  both: 'steps.approverSeparate',
} as const;

const FOR_DELEGATOR = {
  none: 'steps.approverFor',
  requester: 'steps.approverForNotRequester',
  completers: 'steps.approverForNotCompleter',
  both: 'steps.approverForSeparate',
} as const;

/** What a step needs that is no sign-off. */
const REVIEW = { inGroup: 'steps.inGroup', inPerson: 'steps.owner' } as const;
const UPLOAD = {
  inGroup: 'steps.uploadInGroup',
  inPerson: 'steps.uploadOwner',
} as const;

/** The groups through which the step is the reader's. */
function groupsOf(step: StepDetail, viewer: Viewer): string[] {
  return ownedThrough(step.owners, viewer).filter(
    owner => owner !== viewer.ref,
  );
}

function inOwnRight(step: StepDetail, viewer: Viewer): Part {
  const groups = groupsOf(step, viewer);
  const isInGroup = groups.length > 0;
  if (step.type === 'approval') {
    const separation = separationOf(step);
    return isInGroup
      ? say(IN_GROUP[separation], { groups: allOf(groups) })
      : say(IN_PERSON[separation]);
  }
  const { inGroup, inPerson } = step.type === 'file_upload' ? UPLOAD : REVIEW;
  return isInGroup ? say(inGroup, { groups: allOf(groups) }) : say(inPerson);
}

function forDelegator(
  step: StepDetail,
  viewer: Viewer,
  onBehalfOf: string,
): Part {
  const delegator = delegatorPhrase(
    delegatorOf(onBehalfOf, step.delegates, viewer),
  );
  if (step.type === 'approval') {
    return say(FOR_DELEGATOR[separationOf(step)], { delegator });
  }
  return step.owners.some(owner => owner !== onBehalfOf)
    ? say('steps.completerForOwner', { delegator, owners: anyOf(step.owners) })
    : say('steps.completerFor', { delegator });
}

/** That the request names whoever the signature is for. */
function named(ref: string, viewer: Viewer): Part {
  return ref === viewer.ref
    ? say('steps.requestNamesYou')
    : say('steps.requestNames', { who: { ref } });
}

/** What the reader can do on a step that needs them, and why they may. */
export function whyReaderMayAct(
  step: StepDetail,
  release: ReleaseDetail,
  viewer: Viewer,
): Phrase {
  const onBehalfOf = mainVerdict(step)?.onBehalfOf;
  const approver = namedApproverOf(release, step);
  return [
    onBehalfOf === undefined
      ? inOwnRight(step, viewer)
      : forDelegator(step, viewer, onBehalfOf),
    ...(approver !== undefined && approver === (onBehalfOf ?? viewer.ref)
      ? [named(approver, viewer)]
      : []),
  ];
}
