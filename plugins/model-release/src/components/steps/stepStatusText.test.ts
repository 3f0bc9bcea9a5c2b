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
      'You can approve: you are in security-operations-leads, you did not request this release and completed none of its steps.',
    );
  });

  it('tells an owner why a step needs their review', () => {
    expect(
      said(anActor('theo', { groups: ['appsec'] }), { key: 'security-review' }),
    ).toBe('Needs your review: you are in appsec.');
  });

  it('tells somebody who is the owner in person that it is theirs', () => {
    expect(said(anActor('theo'), { owners: ['user:default/theo'] })).toBe(
      'Needs your review: this step is assigned to you.',
    );
  });

  it('tells others who it is waiting on, with the people who can sign', () => {
    expect(said(anActor('juno'), signOff)).toBe(
      'Waiting on security-operations-leads (marta).',
    );
  });

  it('tells requesters why they cannot approve, and who can', () => {
    expect(said(anActor('nora', { groups: [LEADS] }), signOff)).toBe(
      'You requested this release, so somebody else has to approve it. Waiting on security-operations-leads (marta).',
    );
  });

  it('tells somebody who completed a covered step why they cannot approve', () => {
    expect(said(anActor('cass', { groups: [LEADS] }), signOff)).toBe(
      'You completed “Scope and ownership”, which this sign-off covers, so somebody else has to approve it. Waiting on security-operations-leads (marta).',
    );
  });

  it('names the approver whom the request names', () => {
    const viewer = anActor('marta', { groups: [LEADS] });
    const release = { approver: 'user:default/otto' };
    expect(said(viewer, signOff, release)).toBe(
      'Waiting on otto, whom the request names as its approver.',
    );
  });

  it('waits for the owners where the named approver has left', () => {
    const viewer = anActor('marta', { groups: [LEADS] });
    const nobody: Step['nobody'] = {
      cause: 'approver_left',
      message: 'otto is no longer in the catalog.',
      since: '2026-03-02T09:00:00.000Z',
      told: ['approver_left'],
    };
    expect(
      said(viewer, { ...signOff, nobody }, { approver: 'user:default/otto' }),
    ).toBe('Waiting on security-operations-leads.');
  });

  it('speaks to the reader of a program that asks in their name', () => {
    expect(
      said(anActor('theo', { groups: ['appsec'], delegatedBy: 'scaffolder' }), {
        key: 'security-review',
      }),
    ).toBe('A signed-in person has to do this, not a program.');
  });

  it('tells requesters that changes wait for them, and others that they wait', () => {
    const sentBack = {
      key: 'security-review',
      status: 'changes_requested',
      changeRequest: { by: 'user:default/theo', at: '', comment: 'Why?' },
    } as const;
    expect(said(anActor('nora'), sentBack)).toBe(
      'theo requested changes from you.',
    );
    expect(said(anActor('juno'), sentBack)).toBe(
      'Waiting on nora, from whom theo requested changes. SLA paused.',
    );
  });

  it('tells somebody who has signed that others have to sign too', () => {
    const marta = anActor('marta', { groups: [LEADS] });
    const signature = { by: marta.ref, at: '', packetDigest: '' };
    expect(said(marta, { ...signOff, signatures: [signature] })).toBe(
      'You have signed. Waiting on another approver.',
    );
  });

  describe('about a webhook', () => {
    const notify = { key: 'notify-platform' } as const;
    const failed = { ...notify, status: 'failed' } as const;
    const release = { status: 'approved' } as const;
    const pia = anActor('pia', { groups: ['ml-platform'] });

    it('says that its delivery is under way', () => {
      expect(said(pia, notify, release)).toContain(
        'Delivering the webhook to release-ticket.',
      );
    });

    it('says to an owner that they can have it delivered again when it failed', () => {
      expect(said(pia, failed, release)).toBe(
        'Delivery to release-ticket failed. You can have it delivered again.',
      );
    });

    it('says to everybody else whom it waits on', () => {
      expect(said(anActor('juno'), failed, release)).toBe(
        'Delivery to release-ticket failed. Waiting on ml-platform.',
      );
    });

    it('says only that it failed once the release has ended', () => {
      expect(said(pia, failed, { status: 'revoked' })).toBe(
        'Delivery to release-ticket failed.',
      );
    });
  });

  it('is waiting on nobody once the release has ended', () => {
    expect(said(anActor('juno'), signOff, { status: 'rejected' })).toBe(
      'Not finished when the release ended.',
    );
  });
});

describe('stepStatusText, when somebody is away', () => {
  const ingrid = anActor('ingrid', { groups: ['ml-platform-leads'] });
  const marta = anActor('marta', { groups: [LEADS] });
  const zoeFor = (...absent: Actor[]) => anActor('zoe', { delegators: absent });

  it('tells a delegate for whom they can complete a step, and until when', () => {
    const step = { delegates: [forIngrid] };
    expect(said(zoeFor(ingrid), step)).toBe(
      'You can complete this for ingrid, who is out of office until 6 Mar: it is assigned to ml-platform-leads.',
    );
    const owners = ['user:default/ingrid'];
    expect(said(zoeFor(anActor('ingrid')), { ...step, owners })).toBe(
      'You can complete this for ingrid, who is out of office until 6 Mar.',
    );
  });

  it('tells a delegate that neither name stands in the way of a sign-off', () => {
    const step = { ...signOff, delegates: [forMarta] };
    expect(said(zoeFor(marta), step)).toBe(
      'You can approve for marta, who is out of office until 6 Mar: neither of you requested this release or completed any of its steps.',
    );
    expect(said(zoeFor(marta), step, { approver: marta.ref })).toContain(
      ': neither of you requested this release or completed any of its steps. The request names marta as its approver.',
    );
  });

  it('tells owners who act in their own right nothing of the absent ones', () => {
    const zoe = anActor('zoe', {
      groups: ['ml-platform-leads'],
      delegators: [ingrid],
    });
    expect(said(zoe, { delegates: [forIngrid] })).toBe(
      'Needs your review: you are in ml-platform-leads.',
    );
  });

  it('tells the delegate of the requester that neither can approve', () => {
    const nora = anActor('nora', { groups: [LEADS] });
    expect(said(zoeFor(nora), signOff)).toBe(
      'You are the delegate of nora, who requested this release, so neither of you can approve it. Waiting on security-operations-leads (marta).',
    );
  });

  it('tells the delegate of a completer why that does not help', () => {
    const cass = anActor('cass', { groups: [LEADS] });
    const delegates = [{ ...forMarta, delegator: cass.ref }];
    expect(said(zoeFor(cass), { ...signOff, delegates })).toBe(
      'You are the delegate of cass, who completed “Scope and ownership”, which this sign-off covers, so somebody else has to approve it. Waiting on security-operations-leads (marta).',
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
    ).toContain('On your behalf, zoe completed “Scope and ownership”, which');
  });

  it('names both where a delegate requested changes', () => {
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
      'zoe for theo requested changes from you.',
    );
    expect(said(anActor('juno'), sentBack)).toContain(
      'from whom zoe for theo requested changes',
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
      'You can approve: you are in appsec, you did not request this release and completed none of its steps. Requires 2 approvals, one of them from appsec. 1 approval so far.',
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

  it('tells a delegate who has signed for whom they did', () => {
    const zoe = anActor('zoe', { delegators: [marta] });
    const signed = signature(zoe, { onBehalfOf: marta.ref });
    expect(said(zoe, twoWith(signed))).toBe(
      'You have signed for marta. Waiting on a member of appsec.',
    );
  });

  it('tells who is signed for, and who would sign for them again, that they count once', () => {
    const signed = signature(anActor('zoe'), { onBehalfOf: marta.ref });
    expect(said(marta, twoWith(signed))).toContain(
      'zoe has already signed on your behalf, and each person counts once. Waiting on',
    );
    const bo = anActor('bo', { delegators: [marta] });
    const delegates = [{ ...forMarta, delegate: bo.ref }];
    expect(said(bo, { ...twoWith(signed), delegates })).toContain(
      'You are the delegate of marta, whose signature is already given, and each person counts once.',
    );
  });
});

describe('stepStatusText, when somebody is nearly the one it is waiting on', () => {
  it('tells who has a step by reassignment and has left the group that it came from', () => {
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
      'This step was reassigned to you, and you no longer belong to appsec. Waiting on cass.',
    );
  });

  it('tells an approver whom the request names that they do not belong to the owners', () => {
    const otto = anActor('otto');
    expect(said(otto, signOff, { approver: otto.ref })).toContain(
      'The request names you as its approver, and you do not belong to security-operations-leads. Waiting on',
    );
  });

  it('says what the policy denies, and who it is waiting on', () => {
    const theo = anActor('theo', { groups: ['appsec'] });
    expect(saidWithoutPermission(theo, { key: 'security-review' })).toBe(
      'This needs the permission model-release.step.act. Waiting on appsec.',
    );
  });
});
