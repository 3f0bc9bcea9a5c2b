import type {
  Actor,
  Release,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import {
  anActor,
  aReleaseDetail,
  aStep,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { phraseText } from './phrase';
import { standing } from './standing';

const LEADS = 'security-operations-leads';
const people = new Map([
  [`group:default/${LEADS}`, ['user:default/marta', 'user:default/cass']],
]);

function said(
  viewer: Actor,
  step: Partial<Step>,
  release: Partial<Release> = {},
): string {
  const detail = aReleaseDetail(
    {
      ...release,
      steps: [
        aStep({ status: 'completed', completedBy: 'user:default/cass' }),
        aStep({ dependsOn: ['scope-and-ownership'], ...step }),
      ],
    },
    viewer,
  );
  return phraseText(standing(detail.steps[1], detail, viewer, people));
}

const signOff = { key: 'release-sign-off' } as const;

describe('standing', () => {
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

  it('tells others who it waits for, with the people', () => {
    expect(said(anActor('juno'), signOff)).toBe(
      'Waits for security-operations-leads (marta or cass).',
    );
  });

  it('tells requesters why they cannot approve, and who can', () => {
    expect(said(anActor('nora', { groups: [LEADS] }), signOff)).toBe(
      'You asked for this release, so somebody else has to approve it. It waits for security-operations-leads (marta or cass).',
    );
  });

  it('tells somebody who completed a covered step why they cannot approve', () => {
    expect(said(anActor('cass', { groups: [LEADS] }), signOff)).toBe(
      'You completed a step that this sign-off covers, so somebody else has to approve it. It waits for security-operations-leads (marta).',
    );
  });

  it('names the approver whom the request names', () => {
    const viewer = anActor('marta', { groups: [LEADS] });
    const release = { approver: 'user:default/otto' };
    expect(said(viewer, signOff, release)).toBe(
      'Waits for otto, whom the request names as its approver.',
    );
  });

  it('gives the reason of the server where it knows more', () => {
    expect(
      said(anActor('theo', { groups: ['appsec'], delegatedBy: 'scaffolder' }), {
        key: 'security-review',
      }),
    ).toContain('not by scaffolder on behalf of theo');
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
      'You have signed. It waits for somebody else to sign too.',
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
