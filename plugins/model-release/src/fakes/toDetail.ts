import {
  denyByPolicy,
  ownsStepInAnyCapacity,
  type ActionVerdict,
  type Actor,
  type ModelReleasePermission,
  type Release,
  type ReleaseAction,
  type ReleaseDetail,
  type StepAction,
} from '@model-release/backstage-plugin-model-release-common';
import { aReleaseDetail } from '@model-release/backstage-plugin-model-release-common/testUtils';
import type { FakePeople } from './FakePeople';

/** A release as the viewer is answered it: the guards decide, and a policy takes away. */
export function toDetail(
  release: Release,
  world: {
    actor: Actor;
    people: FakePeople;
    permits: (permission: ModelReleasePermission) => boolean;
  },
): ReleaseDetail {
  const { actor, people, permits } = world;
  const permitted = <TName extends ReleaseAction | StepAction>(
    verdict: ActionVerdict<TName>,
    isOwner: boolean,
  ): ActionVerdict<TName> => {
    const denial = denyByPolicy(verdict.name, isOwner, permits);
    return !verdict.allowed || !denial
      ? verdict
      : {
          name: verdict.name,
          allowed: false,
          code: denial.code,
          reason: denial.message,
          details: denial.details,
        };
  };
  const detail = aReleaseDetail(structuredClone(release), actor);
  return {
    ...detail,
    actions: detail.actions.map(verdict => permitted(verdict, false)),
    steps: detail.steps.map(step => ({
      ...step,
      ...people.behind(release, step),
      actions: step.actions
        .filter(({ name }) => name !== 'waive' && step.type !== 'webhook')
        .map(verdict => permitted(verdict, ownsStepInAnyCapacity(step, actor))),
    })),
  };
}
