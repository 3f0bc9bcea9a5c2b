import {
  ApprovalRule,
  Release,
  Signature,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import {
  aDigest,
  aRelease,
  withStep,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { nobodyProblem } from './nobodyProblem';
import { ENOUGH_PEOPLE } from '../PeopleBehind';
import { whoCouldAct } from './whoCouldAct';

const SIGN_OFF = 'release-sign-off';
const OPS = 'group:default/security-operations-leads';
const APPSEC = 'group:default/appsec';
const [ANA, BO, CLEO, NORA] = ['ana', 'bo', 'cleo', 'nora'].map(
  name => `user:default/${name}`,
);

type Staff = Record<string, string[]>;

/** Enough people for every step; Nora requests the release. */
const STAFF: Staff = {
  'group:default/ml-platform-leads': ['lena', 'lou'],
  'group:default/data-governance': ['dara', 'dov'],
  'group:default/support-ml': ['nora', 'otto'],
  [APPSEC]: ['sami', 'wim'],
  [OPS]: ['vera', 'wim'],
  'group:default/ml-platform': ['pia'],
};

/** A release in which everything before the sign-off is still to be done. */
function released(signOff: Partial<Step> = {}, release: Partial<Release> = {}) {
  const open = aRelease({ requester: NORA, ...release });
  return withStep(open, SIGN_OFF, signOff);
}

function approval(rule: Partial<ApprovalRule> = {}): Pick<Step, 'approval'> {
  return {
    approval: {
      count: 1,
      separateFrom: ['requester', 'completers'],
      statement: 'Read.',
      ...rule,
    },
  };
}

function behind(staff: Staff): Map<string, string[]> {
  return new Map(
    Object.entries({ ...STAFF, ...staff }).map(([owner, names]) => [
      owner,
      names.map(name => `user:default/${name}`),
    ]),
  );
}

function problem(release: Release, staff: Staff = {}, key = SIGN_OFF) {
  const step = release.steps.find(one => one.key === key)!;
  return nobodyProblem(step, { release, behind: behind(staff) });
}

const signature = (by: string, fulfils?: string): Signature => ({
  by,
  fulfils,
  at: '2026-03-02T09:00:00.000Z',
  packetDigest: aDigest('a'),
});

describe('why nobody could do a step', () => {
  it.each([
    'scope-and-ownership',
    'training-data',
    'evaluation-summary',
    'security-review',
    SIGN_OFF,
    'notify-platform',
  ])('is nothing for %s in a company with enough people', key => {
    expect(problem(released(), {}, key)).toBeUndefined();
  });

  it('is that nobody is in its group, and where to add somebody', () => {
    const empty = { 'group:default/data-governance': [] };
    expect(problem(released(), empty, 'training-data')).toEqual({
      cause: 'no_members',
      message:
        '“Training data”: nobody is in group:default/data-governance. Add somebody to group:default/data-governance in the catalog, or give the step another owner.',
    });
  });

  it('is that its User is not in the catalog', () => {
    const release = released({ owners: [OPS, ANA] });
    expect(problem(release, { [OPS]: [], [ANA]: [] })?.message).toMatch(
      /nobody is in group:default\/security-operations-leads and user:default\/ana is not in the catalog\. Add/,
    );
  });

  it('is that the only one who could requests the release', () => {
    expect(problem(released(), { [OPS]: ['nora'] })).toEqual({
      cause: 'too_few',
      message: `“Release sign-off”: nora is the only person who could sign off, but requests the release. Add somebody else to ${OPS} in the catalog, or have somebody else request the release, or give the step another owner.`,
    });
  });

  it('is that the only one who could was its requester before', () => {
    const release = released({}, { requester: ANA, formerRequesters: [NORA] });
    expect(problem(release, { [OPS]: ['nora'] })?.message).toBe(
      `“Release sign-off”: nora is the only person who could sign off, but requested the release. Add somebody else to ${OPS} in the catalog, or give the step another owner.`,
    );
  });

  it('is nothing where the requester may sign, or completes other steps alone', () => {
    const release = released(approval({ separateFrom: ['completers'] }));
    expect(problem(release, { [OPS]: ['nora'] })).toBeUndefined();
    expect(
      problem(
        released(),
        { 'group:default/support-ml': ['nora'] },
        'evaluation-summary',
      ),
    ).toBeUndefined();
  });

  it('is that more sign-offs are needed than people are left', () => {
    const release = released(approval({ count: 2 }));
    expect(problem(release, { [OPS]: ['nora', 'vera'] })?.message).toMatch(
      /^“Release sign-off”: 2 sign-offs are needed, but only vera could give one: nora requests the release\. Add/,
    );
    expect(
      problem(release, { [OPS]: ['nora', 'vera', 'wim'] }),
    ).toBeUndefined();
  });

  it('counts somebody once who is behind two owners', () => {
    const release = released({
      ...approval({ count: 2 }),
      owners: [OPS, 'group:default/soc'],
    });
    const staff = { [OPS]: ['vera'], 'group:default/soc': ['vera'] };
    expect(problem(release, staff)?.cause).toBe('too_few');
  });

  it('is that everybody who could completed a step that it covers', () => {
    const release = withStep(released(), 'training-data', {
      status: 'completed',
      completedBy: ANA,
      completedOnBehalfOf: BO,
    });
    expect(problem(release, { [OPS]: ['ana', 'bo', 'nora'] })?.message).toMatch(
      /: nobody could sign off: ana completed “Training data”, bo completed “Training data”, nora requests the release\. Add/,
    );
  });

  it('is that whoever could is the only one who can complete a step that it covers', () => {
    const staff = { [OPS]: ['sami'], [APPSEC]: ['sami'] };
    expect(problem(released(), staff)?.message).toMatch(
      /: sami is the only person who could sign off, but has to complete “Security review”\. Add/,
    );
    const release = released(approval({ separateFrom: ['requester'] }));
    expect(problem(release, staff)).toBeUndefined();
    expect(
      problem(released(), { [OPS]: ['sami'], [APPSEC]: ['sami', 'wim'] }),
    ).toBeUndefined();
  });

  it('counts those who are needed for the quorum of an earlier sign-off', () => {
    const earlier = withStep(released(), 'security-review', {
      type: 'approval',
      ...approval({ count: 2 }),
    });
    expect(problem(earlier)).toBeUndefined();
    expect(problem(earlier, { [OPS]: ['sami', 'wim'] })?.message).toMatch(
      /: nobody could sign off: sami has to complete “Security review”, wim has to complete “Security review”\. Add/,
    );
  });

  it('is that the same few people have to complete what it covers', () => {
    const release = released(approval({ count: 2 }));
    const staff = {
      [OPS]: ['ana', 'bo'],
      [APPSEC]: ['ana', 'bo'],
      'group:default/data-governance': ['ana', 'bo'],
    };
    expect(problem(release, staff)?.message).toMatch(
      /: 2 sign-offs are needed, but only ana and bo could give one, of whom 1 has to complete other steps that it covers\. Add somebody else to/,
    );
    expect(problem(released(), staff)).toBeUndefined();
    expect(
      problem(release, { ...staff, [OPS]: ['ana', 'bo', 'cleo'] }),
    ).toBeUndefined();
    expect(
      problem(release, {
        ...staff,
        [APPSEC]: ['sami', 'ana'],
        'group:default/data-governance': ['sami', 'bo'],
      }),
    ).toBeUndefined();
  });

  it('is that all of them have to complete one part each of what it covers', () => {
    const staff = {
      [OPS]: ['ana', 'bo', 'cleo', 'vera'],
      [APPSEC]: ['ana', 'bo'],
      'group:default/data-governance': ['cleo', 'vera'],
    };
    expect(problem(released(approval({ count: 3 })), staff)?.message).toMatch(
      /, of whom 2 have to complete other steps that it covers\. Add/,
    );
    expect(problem(released(approval({ count: 2 })), staff)).toBeUndefined();
  });

  it('is that nobody of the required group could sign', () => {
    const release = released({
      ...approval({ count: 2, include: APPSEC }),
      owners: [OPS, APPSEC],
    });
    const staff = { [OPS]: ['vera', 'wim'], [APPSEC]: ['nora'] };
    expect(problem(release, staff)?.message).toMatch(
      /: a signature from group:default\/appsec is needed, but nobody there could give it: nora requests the release\. Add somebody else to group:default\/appsec in the catalog, or/,
    );
    expect(problem(release)).toBeUndefined();
  });

  it('takes signatures into account that were given', () => {
    const rule = approval({ count: 2, include: APPSEC });
    const owners = [OPS, APPSEC];
    const staff = { [OPS]: ['vera'], [APPSEC]: ['wim'] };
    const reviewed = (release: Release) =>
      withStep(release, 'security-review', { status: 'waived' });
    const one = released({ ...rule, owners, signatures: [signature(CLEO)] });
    expect(problem(reviewed(one), staff)).toBeUndefined();
    const two = released({
      ...rule,
      owners,
      signatures: [signature('user:default/vera')],
    });
    expect(problem(two, { ...staff, [APPSEC]: ['nora'] })?.message).toMatch(
      /: 1 more sign-off is needed, but nobody could give one: nora requests the release/,
    );
  });

  it('is that the named approver has left the catalog', () => {
    const release = released({}, { approver: ANA });
    expect(problem(release, { [ANA]: [] })).toEqual({
      cause: 'approver_left',
      message:
        '“Release sign-off”: ana, whom the request names as its approver, is no longer in the catalog. An owner of the step can reassign it.',
    });
  });

  it('is that the named approver has left the owners', () => {
    const release = released({}, { approver: ANA });
    expect(problem(release, { [ANA]: ['ana'] })?.message).toMatch(
      /ana, .*, no longer belongs to security-operations-leads\. An owner/,
    );
    const staff = { [ANA]: ['ana'], [OPS]: ['ana', 'vera'] };
    expect(problem(release, staff)).toBeUndefined();
  });

  it('is that the named approver completed a step that it covers', () => {
    const release = withStep(released({}, { approver: ANA }), 'training-data', {
      status: 'completed',
      completedBy: ANA,
    });
    expect(
      problem(release, { [OPS]: ['ana', 'vera'], [ANA]: ['ana'] }),
    ).toEqual({
      cause: 'too_few',
      message:
        '“Release sign-off”: ana is the only person who could sign off, but completed “Training data”. An owner of the step can reassign it.',
    });
  });

  it('is, before the release is there, to be helped by naming another approver', () => {
    const release = released({}, { approver: ANA });
    const step = release.steps.find(({ key }) => key === SIGN_OFF)!;
    const staff = behind({ [OPS]: ['ana', 'vera'], [APPSEC]: ['ana'] });
    expect(
      nobodyProblem(step, { release, behind: staff, isProspect: true }),
    ).toEqual({
      cause: 'too_few',
      message:
        '“Release sign-off”: ana is the only person who could sign off, but has to complete “Security review”. Name another approver in the request, or none.',
    });
  });

  it('is nothing of the named approver where the step was reassigned', () => {
    const release = released(
      {
        owners: ['user:default/vera'],
        reassignment: {
          by: ANA,
          at: '2026-03-02T09:00:00.000Z',
          reason: 'I leave',
          from: [OPS],
        },
      },
      { approver: ANA },
    );
    const staff = { [ANA]: [], 'user:default/vera': ['vera'] };
    expect(problem(release, staff)).toBeUndefined();
  });

  it('says of five people why they could not, and counts the others', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const signatures = names.map(name => signature(`user:default/${name}`));
    const release = withStep(released(), 'training-data', { signatures });
    expect(problem(release, { [OPS]: names })?.message).toMatch(
      /e completed “Training data”, 2 others could not either\. Add/,
    );
  });

  it('is nothing of a large group, of which not everybody is known', () => {
    const crowd = Array.from({ length: ENOUGH_PEOPLE }, (_, n) => `u${n}`);
    const release = released({}, { approver: ANA });
    expect(problem(release, { [OPS]: crowd, [ANA]: ['ana'] })).toBeUndefined();
  });

  it.each(['completed', 'waived', 'rejected'] as const)(
    'is nothing of a step that is %s',
    status => {
      expect(problem(released({ status }), { [OPS]: [] })).toBeUndefined();
    },
  );

  it('is nothing of a webhook until it fails', () => {
    const nobody = { 'group:default/ml-platform': [] };
    const release = released();
    expect(problem(release, nobody, 'notify-platform')).toBeUndefined();
    const failed = withStep(release, 'notify-platform', { status: 'failed' });
    expect(problem(failed, nobody, 'notify-platform')?.cause).toBe(
      'no_members',
    );
  });

  it('is nothing where the owners were not looked up', () => {
    const release = released({ owners: ['group:default/unknown'] });
    expect(problem(release)).toBeUndefined();
  });
});

describe('who could do a step', () => {
  const able = (release: Release, staff: Staff, key = SIGN_OFF) =>
    whoCouldAct(release.steps.find(step => step.key === key)!, {
      release,
      behind: behind(staff),
    })?.able;

  it('are all behind the owners of a step that is no sign-off', () => {
    expect(able(released(), {}, 'evaluation-summary')).toEqual([
      NORA,
      'user:default/otto',
    ]);
  });

  it('are not the requester of a sign-off, nor anybody whom the request does not name', () => {
    const staff = { [OPS]: ['ana', 'nora', 'vera'] };
    expect(able(released(), staff)).toEqual([ANA, 'user:default/vera']);
    expect(able(released({}, { approver: ANA }), staff)).toEqual([ANA]);
  });
});
