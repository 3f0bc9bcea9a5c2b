import {
  actionsFor,
  denyOnRelease,
  judgeOnStep,
  toActionVerdict,
  type Release,
  type ReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { aReleaseDetail } from '@model-release/backstage-plugin-model-release-common/testUtils';
import type { FakePeople } from './FakePeople';
import type { FakeReader } from './toSummary';

/** A release as the viewer is answered it: the guards decide, and a policy takes away. */
export function toDetail(
  release: Release,
  { actor, people, permits }: FakeReader & { people: FakePeople },
): ReleaseDetail {
  const detail = aReleaseDetail(structuredClone(release), actor);
  return {
    ...detail,
    actions: detail.actions.map(({ name }) =>
      toActionVerdict(name, {
        denial: denyOnRelease(name, { release, actor }, permits),
      }),
    ),
    steps: detail.steps.map((step, index) => {
      const facts = { release, step: release.steps[index], actor };
      return {
        ...step,
        ...people.behind(release, step),
        actions: actionsFor(step).map(name =>
          toActionVerdict(name, judgeOnStep(name, facts, permits)),
        ),
      };
    }),
  };
}
