import { denyReleaseAction } from '../guards/releaseGuards';
import { judgeStepAction } from '../guards/stepGuards';
import { toActionVerdict } from '../guards/verdict';
import { RELEASE_ACTIONS, STEP_ACTIONS } from '../model/actions';
import { Actor } from '../model/actor';
import { Release } from '../model/release';
import { Step } from '../model/step';
import { ReleaseDetail, StepDetail } from '../model/views';
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
      toActionVerdict(name, {
        denial: denyReleaseAction(name, { release, actor: viewer }),
      }),
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
    ...(step.type === 'webhook' ? {} : { packetDigest: aDigest('a') }),
    ...(step.result ? { resultDigest: aDigest('f') } : {}),
    actions: STEP_ACTIONS.map(name =>
      toActionVerdict(name, judgeStepAction(name, { release, step, actor })),
    ),
    ...step,
  };
}
