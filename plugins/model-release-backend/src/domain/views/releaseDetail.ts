import {
  actionsFor,
  Actor,
  denyOnRelease,
  judgeOnStep,
  Release,
  RELEASE_ACTIONS,
  ReleaseDetail,
  Step,
  StepDetail,
  toActionVerdict,
} from '@model-release/backstage-plugin-model-release-common';
import { leadingApproval, packetOf, resultContent } from '../packet';
import { canonicalDigest } from '../../lib/canonicalDigest';
import { permitsOn, ReleaseAccess } from '../ReleaseAccess';
import { isOverdue } from './isOverdue';
import { concernsSomebody, PeopleFacts, stepPeople } from './stepPeople';

/** For whom a release is shown. */
export interface Reader {
  actor: Actor;
  access: ReleaseAccess;
}

function stepDetail(
  release: Release,
  { lastCommand, ...step }: Step,
  { actor, access }: Reader,
  people: PeopleFacts,
  now: string,
): StepDetail {
  const permits = permitsOn(release, access);
  return {
    ...step,
    nobody: concernsSomebody(release, step) ? step.nobody : undefined,
    ...stepPeople(release, step, people),
    overdue: isOverdue(release, step, now),
    resultDigest: step.result && canonicalDigest(resultContent(step.result)),
    packetDigest:
      step.type === 'webhook'
        ? undefined
        : canonicalDigest(packetOf(release, step.key)),
    actions: actionsFor(step).map(name =>
      toActionVerdict(
        name,
        judgeOnStep(name, { release, step, actor }, permits),
      ),
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
  const { actor, access } = reader;
  const permits = permitsOn(release, access);
  return {
    ...release,
    packetDigest: canonicalDigest(
      approval ? packetOf(release, approval.key) : {},
    ),
    steps: release.steps.map(step =>
      stepDetail(release, step, reader, people, now),
    ),
    actions: RELEASE_ACTIONS.map(name =>
      toActionVerdict(name, {
        denial: denyOnRelease(name, { release, actor }, permits),
      }),
    ),
  };
}
