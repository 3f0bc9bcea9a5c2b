import {
  denyStepAction,
  Release,
} from '@model-release/backstage-plugin-model-release-common';
import {
  aRelease,
  withStep,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import fc from 'fast-check';
import {
  companyPlans,
  ownerLists,
  PARTIES,
  RandomCompany,
  STAFF,
} from '../../__testUtils__/randomWalk/RandomCompany';
import { whoCouldAct } from './whoCouldAct';

const SIGN_OFF = 'release-sign-off';
const COVERED = ['training-data', 'security-review'];
const somebody = fc.constantFrom(...STAFF);

/** A sign-off whose turn it is, in a company with any people and delegates. */
const scenes = fc.record({
  plan: companyPlans(1),
  requester: somebody,
  approver: fc.option(somebody, { nil: undefined }),
  completers: fc.tuple(somebody, somebody),
  onBehalfOf: fc.option(somebody, { nil: undefined }),
  owners: ownerLists,
  separateFrom: fc.subarray<'requester' | 'completers'>([
    'requester',
    'completers',
  ]),
});

type Scene = typeof scenes extends fc.Arbitrary<infer T> ? T : never;

function releaseOf(scene: Scene): Release {
  const { requester, approver, completers, onBehalfOf, owners } = scene;
  const { separateFrom } = scene;
  const done = COVERED.reduce(
    (release, key, index) =>
      withStep(release, key, {
        status: 'completed',
        completedBy: completers[index],
        completedOnBehalfOf: onBehalfOf,
      }),
    aRelease({ requester, approver }),
  );
  return withStep(
    ['scope-and-ownership', 'evaluation-summary'].reduce(
      (release, key) => withStep(release, key, { status: 'waived' }),
      done,
    ),
    SIGN_OFF,
    {
      status: 'active',
      owners,
      approval: { count: 1, separateFrom, statement: 'Read.' },
    },
  );
}

describe('who could act on a step', () => {
  it('is whom the rules let act: nobody else, with delegates or without', () => {
    const seen = { somebody: 0, nobody: 0 };
    fc.assert(
      fc.property(scenes, scene => {
        const company = RandomCompany.from(scene.plan, [SIGN_OFF]);
        const release = releaseOf(scene);
        const step = release.steps.find(({ key }) => key === SIGN_OFF)!;
        const behind = new Map(
          PARTIES.map(ref => [
            ref,
            STAFF.filter(one => company.belongs(one, [ref])),
          ]),
        );
        const able = whoCouldAct(step, { release, behind })?.able ?? [];
        const isAllowed = (ref: string, hasDelegators: boolean) => {
          const actor = company.actor(ref, 'person');
          const { delegators } = actor;
          return !denyStepAction('approve', {
            release,
            step,
            actor: { ...actor, delegators: hasDelegators ? delegators : [] },
          });
        };
        expect([...able].sort()).toEqual(
          STAFF.filter(ref => isAllowed(ref, false)).sort(),
        );
        expect(STAFF.some(ref => isAllowed(ref, true))).toBe(able.length > 0);
        seen[able.length > 0 ? 'somebody' : 'nobody'] += 1;
      }),
      { numRuns: 500 },
    );
    expect(seen.somebody).toBeGreaterThan(20);
    expect(seen.nobody).toBeGreaterThan(20);
  });
});
