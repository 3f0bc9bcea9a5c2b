import {
  RELEASE_ACTIONS,
  ReleaseAction,
  STEP_ACTIONS,
  StepAction,
} from '../guards/actions';
import { Denial } from '../guards/denial';
import { denyReleaseAction } from '../guards/releaseGuards';
import { judgeStepAction, StepVerdict } from '../guards/stepGuards';
import { Actor } from '../model/actor';
import { Release } from '../model/release';
import { Step } from '../model/step';
import { ActionVerdict, ReleaseDetail, StepDetail } from '../model/views';
import { aDigest } from './aDigest';
import { anActor } from './anActor';
import { aRelease } from './aRelease';

/**
 * A release as the API answers it to `viewer`, the requester unless told otherwise. Steps may be
 * given as the domain's; what the viewer may do follows from the guards unless it is given.
 *
 * @public
 */
export function aReleaseDetail(
  overrides: Omit<Partial<ReleaseDetail>, 'steps'> & {
    steps?: Array<Step | StepDetail>;
  } = {},
  viewer: Actor = anActor('nora'),
): ReleaseDetail {
  const release = aRelease(overrides);
  return {
    packetDigest: aDigest('a'),
    actions: RELEASE_ACTIONS.map(name =>
      toVerdict<ReleaseAction>(
        name,
        denyReleaseAction(name, { release, actor: viewer }),
      ),
    ),
    ...release,
    steps: release.steps.map(step => toStepDetail(step, release, viewer)),
  };
}

function toStepDetail(
  step: Step | StepDetail,
  release: Release,
  actor: Actor,
): StepDetail {
  return {
    overdue: false,
    people: [],
    delegates: [],
    ...(step.type === 'approval' ? { packetDigest: aDigest('a') } : {}),
    ...(step.result ? { resultDigest: aDigest('f') } : {}),
    actions: STEP_ACTIONS.map(name =>
      toStepVerdict(name, judgeStepAction(name, { release, step, actor })),
    ),
    ...step,
  };
}

function toStepVerdict(
  name: StepAction,
  { denial, onBehalfOf }: StepVerdict,
): ActionVerdict<StepAction> {
  return { ...toVerdict(name, denial), ...(onBehalfOf ? { onBehalfOf } : {}) };
}

function toVerdict<TName extends string>(
  name: TName,
  denial: Denial | undefined,
): ActionVerdict<TName> {
  return denial
    ? {
        name,
        allowed: false,
        code: denial.code,
        reason: denial.message,
        details: denial.details,
      }
    : { name, allowed: true };
}
