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
import { phraseText } from '../../__testUtils__/phraseText';
import {
  canBeReassigned,
  candidates,
  cannotSign,
  reassignConsequence,
} from './reassignment';

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
  return candidates(release.steps[1]);
}

describe('whom a step can be reassigned to', () => {
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

  it('are the owners of its rule where it was reassigned, not who has it', () => {
    const step = {
      key: 'security-review',
      owners: [ref('cass')],
      reassignment,
    };
    expect(choices(step, ['cass'])).toEqual([APPSEC]);
  });

  it('are the members too where it was reassigned to a group', () => {
    const step = {
      key: 'security-review',
      owners: ['group:default/privacy'],
      reassignment,
    };
    expect(choices(step, ['cass', 'otto'])).toEqual([
      ref('cass'),
      ref('otto'),
      APPSEC,
    ]);
  });
});

describe('whether a step can be reassigned', () => {
  const theo = anActor('theo');
  const given = (...to: Parameters<typeof detail>) => {
    const release = detail(...to);
    return canBeReassigned(release.steps[1], release, theo);
  };

  it('depends on somebody beside the reader', () => {
    const step = { key: 'security-review' };
    expect(given(step, ['theo'])).toBe(false);
    expect(given(step, ['theo', 'cass'])).toBe(true);
    const groups = { ...step, owners: [APPSEC, 'group:default/privacy'] };
    expect(given(groups, ['theo'])).toBe(true);
  });

  it('depends, for a sign-off, on somebody who could sign it', () => {
    const step = { key: 'release-sign-off' };
    expect(given(step, ['nora', 'cass'])).toBe(false);
    expect(given(step, ['nora', 'cass', 'marta'])).toBe(true);
  });
});

describe('somebody who is chosen for a sign-off and could not sign it', () => {
  const signature = { by: ref('zoe'), at: '', packetDigest: '' };
  const release = detail(
    { key: 'release-sign-off', signatures: [signature] },
    [],
  );
  const warned = (name: string, reader = 'theo') => {
    const words = cannotSign(release.steps[1], release, ref(name), {
      ref: ref(reader),
    });
    return words && phraseText(words);
  };

  it.each([
    [
      'nora',
      'nora requested this release, so somebody else has to approve it.',
    ],
    [
      'cass',
      'cass completed “Scope and ownership”, which this sign-off covers, so somebody else has to approve it.',
    ],
    ['zoe', 'zoe has already signed.'],
    ['marta', undefined],
  ])('is warned of: %s', (name, words) => {
    expect(warned(name)).toBe(words);
  });

  it('is spoken to where it is the reader', () => {
    expect(warned('zoe', 'zoe')).toBe('You have already signed.');
    expect(warned('nora', 'nora')).toMatch(/^You requested this release/);
  });

  it('can still have every other step', () => {
    const other = detail({ key: 'security-review' }, []);
    const viewer = { ref: ref('theo') };
    expect(
      cannotSign(other.steps[1], other, ref('nora'), viewer),
    ).toBeUndefined();
  });
});

describe('what follows when a step is reassigned', () => {
  const said = (...given: Parameters<typeof detail>) => {
    const release = detail(...given);
    const viewer = given[3] ?? anActor('theo');
    return phraseText(reassignConsequence(release.steps[1], release, viewer));
  };

  it('is told with who has it until then', () => {
    expect(said({ key: 'security-review' }, [])).toBe(
      'The step is reassigned from appsec to whom you choose. Its due date stays the same. Your name and reason are recorded.',
    );
    const own = { key: 'security-review', owners: [ref('theo')], reassignment };
    expect(said(own, [])).toContain('reassigned from you to whom you choose.');
  });

  it('is told with the approver who loses their claim', () => {
    const release = { approver: ref('marta') };
    const words =
      'The approver named in the request, marta, no longer applies.';
    expect(said({ key: 'release-sign-off' }, [], release)).toContain(words);
    const given = {
      key: 'release-sign-off',
      owners: [ref('otto')],
      reassignment,
    };
    expect(said(given, [], release)).not.toContain('marta');
  });

  it('is told with the absent owner for whom it is done', () => {
    const theo = anActor('theo', { groups: ['appsec'] });
    const zoe = anActor('zoe', { delegators: [theo] });
    expect(said({ key: 'security-review' }, ['theo'], {}, zoe)).toContain(
      'Your name, that of theo, for whom you act, and your reason',
    );
  });
});
