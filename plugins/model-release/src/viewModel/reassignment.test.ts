import type {
  Actor,
  ReleaseDetail,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import {
  anActor,
  aReleaseDetail,
  aStep,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { phraseText } from './phrase';
import { candidates, reassignConsequence } from './reassignment';

const APPSEC = 'group:default/appsec';
const ref = (name: string) => `user:default/${name}`;
const reassignment = { by: ref('theo'), at: '', reason: '', from: [APPSEC] };

function detail(
  step: Partial<Step>,
  people: string[],
  release: Partial<ReleaseDetail> = {},
  viewer: Actor = anActor('theo', { groups: ['appsec'] }),
): ReleaseDetail {
  return aReleaseDetail(
    {
      ...release,
      steps: [
        aStep({ status: 'completed', completedBy: ref('cass') }),
        {
          ...aStep({ dependsOn: ['scope-and-ownership'], ...step }),
          people: people.map(ref),
        },
      ],
    },
    viewer,
  );
}

function choices(...given: Parameters<typeof detail>): string[] {
  const release = detail(...given);
  return candidates(release.steps[1], release);
}

describe('who a step can be given to', () => {
  it('are the people behind it, not the group that has it', () => {
    expect(choices({ key: 'security-review' }, ['theo', 'cass'])).toEqual([
      ref('theo'),
      ref('cass'),
    ]);
  });

  it('are people first, then groups, where several groups have it', () => {
    const owners = [APPSEC, 'group:default/privacy'];
    expect(choices({ key: 'security-review', owners }, ['theo'])).toEqual([
      ref('theo'),
      ...owners,
    ]);
  });

  it('are the owners of its rule where it was given on, not who has it', () => {
    const step = {
      key: 'security-review',
      owners: [ref('cass')],
      reassignment,
    };
    expect(choices(step, ['cass'])).toEqual([APPSEC]);
  });

  it('are for a sign-off nobody who could never give it', () => {
    const step = { key: 'release-sign-off' };
    expect(choices(step, ['nora', 'cass', 'marta'])).toEqual([ref('marta')]);
  });
});

describe('what follows when a step is given on', () => {
  const said = (...given: Parameters<typeof detail>) => {
    const release = detail(...given);
    const viewer = given[3] ?? anActor('theo');
    return phraseText(reassignConsequence(release.steps[1], release, viewer));
  };

  it('is told with who has it until then', () => {
    expect(said({ key: 'security-review' }, [])).toBe(
      'The step then waits for whom you choose and no longer for appsec. Its due date stays the same. Your name and your reason stay on record.',
    );
    const own = { key: 'security-review', owners: [ref('theo')], reassignment };
    expect(said(own, [])).toContain('and no longer for you.');
  });

  it('is told with the approver who loses their claim', () => {
    const release = { approver: ref('marta') };
    expect(said({ key: 'release-sign-off' }, [], release)).toContain(
      'That the request names marta as its approver does not count any more.',
    );
  });

  it('is told with the absent owner for whom it is done', () => {
    const theo = anActor('theo', { groups: ['appsec'] });
    const zoe = anActor('zoe', { standsInFor: [theo] });
    expect(said({ key: 'security-review' }, ['theo'], {}, zoe)).toContain(
      'Your name, that of theo, for whom you do it, and your reason',
    );
  });
});
