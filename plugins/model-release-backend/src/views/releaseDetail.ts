import {
  ActionVerdict,
  Actor,
  Denial,
  denyReleaseAction,
  judgeStepAction,
  ownsStepInAnyCapacity,
  permissionFor,
  policyDenial,
  Release,
  RELEASE_ACTIONS,
  ReleaseAction,
  ReleaseDetail,
  Step,
  STEP_ACTIONS,
  StepAction,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { leadingApproval, packetOf, resultContent } from '../domain/packet';
import { canonicalDigest } from '../service/canonicalDigest';
import { ReleaseAccess } from '../service/ReleaseAccess';
import { isOverdue } from './isOverdue';
import { PeopleFacts, stepPeople } from './stepPeople';

/** For whom a release is shown. */
export interface Reader {
  actor: Actor;
  access: ReleaseAccess;
}

function verdict<TName extends ReleaseAction | StepAction>(
  name: TName,
  denial: Denial | undefined,
  isOwner: boolean,
  release: Release,
  { access }: Reader,
): ActionVerdict<TName> {
  const permission = permissionFor(name, isOwner);
  const no =
    denial ??
    (access.allows(permission, release) ? undefined : policyDenial(permission));
  return no
    ? { name, allowed: false, code: no.code, reason: no.message }
    : { name, allowed: true };
}

function stepVerdict(
  name: StepAction,
  release: Release,
  step: Step,
  reader: Reader,
): ActionVerdict<StepAction> {
  const { actor } = reader;
  const { denial, onBehalfOf } = judgeStepAction(name, {
    release,
    step,
    actor,
  });
  const isOwner = ownsStepInAnyCapacity(step, actor);
  return {
    ...verdict(name, denial, isOwner, release, reader),
    ...(onBehalfOf ? { onBehalfOf } : {}),
  };
}

/** The actions that make sense on a step of this type at all, whoever asks. */
function actionsFor({ type, upload }: Step): readonly StepAction[] {
  switch (type) {
    case 'webhook':
      return [];
    case 'approval':
      return ['approve', 'request-changes', 'resubmit', 'reject', 'reassign'];
    default:
      return STEP_ACTIONS.filter(
        action =>
          action !== 'approve' &&
          (action !== 'upload' ||
            upload !== undefined ||
            type === 'file_upload'),
      );
  }
}

function stepDetail(
  release: Release,
  { lastCommand, ...step }: Step,
  reader: Reader,
  people: PeopleFacts,
  now: string,
): StepDetail {
  return {
    ...step,
    ...stepPeople(release, step, people),
    overdue: isOverdue(release, step, now),
    resultDigest: step.result && canonicalDigest(resultContent(step.result)),
    packetDigest:
      step.type === 'approval'
        ? canonicalDigest(packetOf(release, step.key))
        : undefined,
    actions: actionsFor(step).map(name =>
      stepVerdict(name, release, step, reader),
    ),
  };
}

/** A release as one person sees it: everything, with what they may do and why not. */
export function releaseDetail(
  { lastCommand, ...release }: Release,
  reader: Reader,
  people: PeopleFacts,
  now: string,
): ReleaseDetail {
  const approval = leadingApproval(release.steps);
  return {
    ...release,
    packetDigest: canonicalDigest(
      approval ? packetOf(release, approval.key) : {},
    ),
    steps: release.steps.map(step =>
      stepDetail(release, step, reader, people, now),
    ),
    actions: RELEASE_ACTIONS.map(name =>
      verdict(
        name,
        denyReleaseAction(name, { release, actor: reader.actor }),
        false,
        release,
        reader,
      ),
    ),
  };
}
