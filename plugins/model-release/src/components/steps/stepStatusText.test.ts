import type {
  Actor,
  Release,
  Signature,
  StepDelegate,
  Step,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import {
  anActor,
  aReleaseDetail,
  aStep,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { phraseText } from '../../__testUtils__/phraseText';
import { stepStatusText } from './stepStatusText';

const LEADS = 'security-operations-leads';
const PEOPLE: Record<string, string[]> = {
  [`group:default/${LEADS}`]: ['user:default/marta', 'user:default/cass'],
  'group:default/ml-platform-leads': ['user:default/ingrid'],
};

const forIngrid: StepDelegate = {
  delegator: 'user:default/ingrid',
  delegate: 'user:default/zoe',
  until: '2026-03-06',
  reason: 'On leave',
};
const forMarta: StepDelegate = {
  ...forIngrid,
  delegator: 'user:default/marta',
};

function said(
  viewer: Actor,
  step: Partial<Step> & { delegates?: StepDelegate[] },
  release: Partial<Release> = {},
): string {
  const asked = aStep({ dependsOn: ['scope-and-ownership'], ...step });
  const people = asked.owners.flatMap(owner => PEOPLE[owner] ?? []);
  const detail = aReleaseDetail(
    {
      ...release,
      steps: [
        aStep({ status: 'completed', completedBy: 'user:default/cass' }),
        { ...asked, people },
      ],
    },
    viewer,
  );
  return phraseText(stepStatusText(detail.steps[1], detail, viewer));
}

/** The same, where the policy of the portal denies the main action. */
function saidWithoutPermission(viewer: Actor, step: Partial<Step>): string {
  const detail = aReleaseDetail({ steps: [aStep(step)] }, viewer);
  const denied: StepDetail = {
    ...detail.steps[0],
    actions: [
      {
        name: 'complete',
        allowed: false,
        code: 'not_permitted',
        reason: 'This needs the permission model-release.step.act.',
      },
    ],
  };
  return phraseText(stepStatusText(denied, detail, viewer));
}

const signOff = { key: 'release-sign-off' } as const;

describe('stepStatusText', () => {
  it('tells an approver that they can approve, and why they may', () => {
    expect(said(anActor('marta', { groups: [LEADS] }), signOff)).toBe(
      'You can approve: you are in security-operations-leads, you did not ask for this release and completed none of its steps.',
    );
  });

  it('tells an owner why a step waits for them', () => {
    expect(
      said(anActor('theo', { groups: ['appsec'] }), { key: 'security-review' }),
    ).toBe('Waiting for you: you are in appsec.');
  });

  it('tells somebody who is the owner in person that it is theirs', () => {
    expect(said(anActor('theo'), { owners: ['user:default/theo'] })).toBe(
      'Waiting for you: you own this step.',
    );
  });

  it('tells others who it waits for, with the people who can sign', () => {
    expect(said(anActor('juno'), signOff)).toBe(
      'Waits for security-operations-leads (marta).',
    );
  });

  it('tells requesters why they cannot approve, and who can', () => {
    expect(said(anActor('nora', { groups: [LEADS] }), signOff)).toBe(
      'You asked for this release, so somebody else has to approve it. It waits for security-operations-leads (marta).',
    );
  });

  it('tells somebody who completed a covered step why they cannot approve', () => {
    expect(said(anActor('cass', { groups: [LEADS] }), signOff)).toBe(
      'You completed “Scope and ownership”, which this sign-off covers, so somebody else has to approve it. It waits for security-operations-leads (marta).',
    );
  });

  it('names the approver whom the request names', () => {
    const viewer = anActor('marta', { groups: [LEADS] });
    const release = { approver: 'user:default/otto' };
    expect(said(viewer, signOff, release)).toBe(
      'Waits for otto, whom the request names as its approver.',
    );
  });

  it('speaks to the reader of a program that asks in their name', () => {
    expect(
      said(anActor('theo', { groups: ['appsec'], delegatedBy: 'scaffolder' }), {
        key: 'security-review',
      }),
    ).toBe('This is for a person who is signed in, not for a program.');
  });

  it('tells requesters that changes wait for them, and others that they wait', () => {
    const sentBack = {
      key: 'security-review',
      status: 'changes_requested',
      changeRequest: { by: 'user:default/theo', at: '', comment: 'Why?' },
    } as const;
    expect(said(anActor('nora'), sentBack)).toBe('theo asked you for changes.');
    expect(said(anActor('juno'), sentBack)).toBe(
      'Waits for nora, whom theo asked for changes. No clock runs.',
    );
  });

  it('tells somebody who has signed that others have to sign too', () => {
    const marta = anActor('marta', { groups: [LEADS] });
    const signature = { by: marta.ref, at: '', packetDigest: '' };
    expect(said(marta, { ...signOff, signatures: [signature] })).toBe(
      'You have signed. Waiting on another approver.',
    );
  });

  it('says what a message does that is under way, and that it gave up', () => {
    const notify = { key: 'notify-platform' } as const;
    const release = { status: 'approved' } as const;
    expect(said(anActor('juno'), notify, release)).toContain(
      'Being sent to release-ticket.',
    );
    expect(
      said(anActor('juno'), { ...notify, status: 'failed' }, release),
    ).toBe('Delivery to release-ticket failed. No try is left.');
  });

  it('waits for nobody once the release has ended', () => {
    expect(said(anActor('juno'), signOff, { status: 'rejected' })).toBe(
      'Not finished when the release ended.',
    );
  });
});

describe('stepStatusText, when somebody is away', () => {
  const ingrid = anActor('ingrid', { groups: ['ml-platform-leads'] });
  const marta = anActor('marta', { groups: [LEADS] });
  const zoeFor = (...absent: Actor[]) => anActor('zoe', { delegators: absent });

  it('tells a stand-in for whom they can complete a step, and until when', () => {
    const step = { delegates: [forIngrid] };
    expect(said(zoeFor(ingrid), step)).toBe(
      'You can complete this for ingrid, who is out of office until 6 Mar: it waits for ml-platform-leads.',
    );
    const owners = ['user:default/ingrid'];
    expect(said(zoeFor(anActor('ingrid')), { ...step, owners })).toBe(
      'You can complete this for ingrid, who is out of office until 6 Mar.',
    );
  });

  it('tells a stand-in that neither name stands in the way of a sign-off', () => {
    const step = { ...signOff, delegates: [forMarta] };
    expect(said(zoeFor(marta), step)).toBe(
      'You can approve for marta, who is out of office until 6 Mar: neither of you asked for this release or completed any of its steps.',
    );
    expect(said(zoeFor(marta), step, { approver: marta.ref })).toContain(
      ': the request names them and neither of you asked',
    );
  });

  it('tells owners who act in their own right nothing of the absent ones', () => {
    const zoe = anActor('zoe', {
      groups: ['ml-platform-leads'],
      delegators: [ingrid],
    });
    expect(said(zoe, { delegates: [forIngrid] })).toBe(
      'Waiting for you: you are in ml-platform-leads.',
    );
  });

  it('tells who stands in for the requester that neither can approve', () => {
    const nora = anActor('nora', { groups: [LEADS] });
    expect(said(zoeFor(nora), signOff)).toBe(
      'You stand in for nora, who asked for this release, so neither of you can approve it. It waits for security-operations-leads (marta).',
    );
  });

  it('tells who stands in for a completer why that does not help', () => {
    const cass = anActor('cass', { groups: [LEADS] });
    const delegates = [{ ...forMarta, delegator: cass.ref }];
    expect(said(zoeFor(cass), { ...signOff, delegates })).toBe(
      'You stand in for cass, who completed “Scope and ownership”, which this sign-off covers, so somebody else has to approve it. It waits for security-operations-leads (marta).',
    );
  });

  it('tells somebody that a covered step was completed in their place', () => {
    const detail = aReleaseDetail(
      {
        steps: [
          aStep({
            status: 'completed',
            completedBy: 'user:default/zoe',
            completedOnBehalfOf: marta.ref,
          }),
          aStep({ ...signOff, dependsOn: ['scope-and-ownership'] }),
        ],
      },
      marta,
    );
    expect(
      phraseText(stepStatusText(detail.steps[1], detail, marta)),
    ).toContain(
      'In your place somebody completed “Scope and ownership”, which',
    );
  });

  it('names both where somebody asked for changes in the place of another', () => {
    const sentBack = {
      key: 'security-review',
      status: 'changes_requested',
      changeRequest: {
        by: 'user:default/zoe',
        onBehalfOf: 'user:default/theo',
        at: '',
        comment: 'Why?',
      },
    } as const;
    expect(said(anActor('nora'), sentBack)).toBe(
      'zoe for theo asked you for changes.',
    );
    expect(said(anActor('juno'), sentBack)).toContain(
      'whom zoe for theo asked for changes',
    );
  });
});

describe('stepStatusText, where several people have to sign', () => {
  const marta = anActor('marta', { groups: [LEADS] });
  const theo = anActor('theo', { groups: ['appsec'] });
  const [, , , , { approval }] = aReleaseDetail().steps;
  const twoWith = (...signatures: Signature[]) => ({
    ...signOff,
    owners: [`group:default/${LEADS}`, 'group:default/appsec'],
    approval: { ...approval!, count: 2, include: 'group:default/appsec' },
    signatures,
  });
  const signature = (by: Actor, more: Partial<Signature> = {}): Signature => ({
    by: by.ref,
    at: '',
    packetDigest: '',
    ...more,
  });

  it('tells everybody what is needed and what is there', () => {
    expect(said(theo, twoWith(signature(marta)))).toBe(
      'You can approve: you are in appsec, you did not ask for this release and completed none of its steps. Requires 2 approvals, one of them from appsec. 1 approval so far.',
    );
    expect(said(anActor('juno'), twoWith())).toContain(
      'Requires 2 approvals, one of them from appsec. No approvals yet.',
    );
  });

  it('tells who has signed who else has to', () => {
    expect(said(marta, twoWith(signature(marta)))).toBe(
      'You have signed. Waiting on a member of appsec.',
    );
    const fulfils = { fulfils: 'group:default/appsec' };
    expect(said(theo, twoWith(signature(theo, fulfils)))).toBe(
      'You have signed. Waiting on another approver.',
    );
  });

  it('tells a stand-in who has signed for whom they did', () => {
    const zoe = anActor('zoe', { delegators: [marta] });
    const signed = signature(zoe, { onBehalfOf: marta.ref });
    expect(said(zoe, twoWith(signed))).toBe(
      'You have signed for marta. Waiting on a member of appsec.',
    );
  });

  it('tells who is signed for, and who would sign for them again, that they count once', () => {
    const signed = signature(anActor('zoe'), { onBehalfOf: marta.ref });
    expect(said(marta, twoWith(signed))).toContain(
      'zoe signed for you, and one person counts once. It waits for',
    );
    const bo = anActor('bo', { delegators: [marta] });
    const delegates = [{ ...forMarta, delegate: bo.ref }];
    expect(said(bo, { ...twoWith(signed), delegates })).toContain(
      'You stand in for marta, whose signature is there already: one person counts once.',
    );
  });
});

describe('stepStatusText, when somebody is nearly the one it waits for', () => {
  it('tells who was given a step and has left the group that it was given from', () => {
    const reassignment = {
      by: 'user:default/theo',
      at: '',
      reason: 'Busy',
      from: ['group:default/appsec'],
    };
    const owners = ['user:default/cass'];
    expect(
      said(anActor('cass'), { key: 'security-review', owners, reassignment }),
    ).toBe(
      'This step was given to you, and you no longer belong to appsec. It waits for cass.',
    );
  });

  it('tells an approver whom the request names that they do not belong to the owners', () => {
    const otto = anActor('otto');
    expect(said(otto, signOff, { approver: otto.ref })).toContain(
      'The request names you as its approver, and you do not belong to security-operations-leads. It waits for',
    );
  });

  it('says what the policy denies, and who it waits for', () => {
    const theo = anActor('theo', { groups: ['appsec'] });
    expect(saidWithoutPermission(theo, { key: 'security-review' })).toBe(
      'This needs the permission model-release.step.act. It waits for appsec.',
    );
  });
});
