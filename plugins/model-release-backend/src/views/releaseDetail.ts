import {
  ActionVerdict,
  Actor,
  denyReleaseAction,
  denyStepAction,
  Release,
  RELEASE_ACTIONS,
  ReleaseDetail,
  Step,
  STEP_ACTIONS,
  StepAction,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { leadingApproval, packetOf, resultContent } from '../domain/packet';
import { canonicalDigest } from '../service/canonicalDigest';
import { isOverdue } from './isOverdue';

function verdict<TName extends string>(
  name: TName,
  denial: { code: string; message: string } | undefined,
): ActionVerdict<TName> {
  return denial
    ? { name, allowed: false, code: denial.code, reason: denial.message }
    : { name, allowed: true };
}

/** The actions that make sense on a step of this type at all, whoever asks. */
function actionsFor({ type, upload }: Step): readonly StepAction[] {
  switch (type) {
    case 'webhook':
      return [];
    case 'approval':
      return ['approve', 'request-changes', 'resubmit', 'reject'];
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
  actor: Actor,
  now: string,
): StepDetail {
  return {
    ...step,
    overdue: isOverdue(release, step, now),
    resultDigest: step.result && canonicalDigest(resultContent(step.result)),
    packetDigest:
      step.type === 'approval'
        ? canonicalDigest(packetOf(release, step.key))
        : undefined,
    actions: actionsFor(step).map(name =>
      verdict(name, denyStepAction(name, { release, step, actor })),
    ),
  };
}

/** A release as one person sees it: everything, with what they may do and why not. */
export function releaseDetail(
  { lastCommand, ...release }: Release,
  actor: Actor,
  now: string,
): ReleaseDetail {
  const approval = leadingApproval(release.steps);
  return {
    ...release,
    packetDigest: canonicalDigest(
      approval ? packetOf(release, approval.key) : {},
    ),
    steps: release.steps.map(step => stepDetail(release, step, actor, now)),
    actions: RELEASE_ACTIONS.map(name =>
      verdict(name, denyReleaseAction(name, { release, actor })),
    ),
  };
}
