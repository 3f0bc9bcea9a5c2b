import { ErrorCode } from '../errors';
import { Actor } from '../model/actor';
import { ReleaseStatus } from '../model/release';
import { aRelease, anActor } from '../testUtils';
import { RELEASE_STATES } from '../states/releaseStates';
import { RELEASE_ACTIONS, ReleaseAction } from './actions';
import { denyReleaseAction } from './releaseGuards';

const requester = anActor('nora');
const owner = anActor('theo', { groups: ['appsec'] });
const stranger = anActor('juno', { groups: ['passenger-care'] });

describe('who may act on a release', () => {
  it.each(RELEASE_ACTIONS)('lets the requester %s', action => {
    expect(
      denyReleaseAction(action, { release: aRelease(), actor: requester }),
    ).toBeUndefined();
  });

  it('lets a plugin withdraw on behalf of the requester', () => {
    const actor = anActor('nora', { delegatedBy: 'plugin:mcp-actions' });
    expect(
      denyReleaseAction('withdraw', { release: aRelease(), actor }),
    ).toBeUndefined();
  });

  it('lets the owner of any step comment', () => {
    expect(
      denyReleaseAction('comment', { release: aRelease(), actor: owner }),
    ).toBeUndefined();
  });

  it.each(Object.keys(RELEASE_STATES) as ReleaseStatus[])(
    'lets people comment while it is %s',
    status => {
      expect(
        denyReleaseAction('comment', {
          release: aRelease({ status }),
          actor: requester,
        }),
      ).toBeUndefined();
    },
  );
});

describe('each rule about releases objects with its code and names both sides', () => {
  it.each<{
    rule: string;
    action: ReleaseAction;
    status?: ReleaseStatus;
    actor: Actor;
    code: ErrorCode;
    names: [string, string];
  }>([
    {
      rule: 'only the requester withdraws',
      action: 'withdraw',
      actor: owner,
      code: 'not_requester',
      names: ['Only nora', 'theo did not'],
    },
    {
      rule: 'only the requester amends',
      action: 'amend',
      actor: owner,
      code: 'not_requester',
      names: ['Only nora', 'theo did not'],
    },
    {
      rule: 'a service that carries the name of the requester is not the requester',
      action: 'withdraw',
      actor: { ...requester, kind: 'service' },
      code: 'not_requester',
      names: ['Only nora', 'nora did not'],
    },
    {
      rule: 'a release that ended is not withdrawn',
      action: 'withdraw',
      status: 'rejected',
      actor: requester,
      code: 'release_closed',
      names: ['is rejected', 'in review'],
    },
    {
      rule: 'a release that is signed off is not withdrawn',
      action: 'withdraw',
      status: 'approved',
      actor: requester,
      code: 'release_signed_off',
      names: ['is approved', 'in review'],
    },
    {
      rule: 'a release that is out is not amended',
      action: 'amend',
      status: 'released',
      actor: requester,
      code: 'release_signed_off',
      names: ['is released', 'in review'],
    },
    {
      rule: 'the state is named before the person',
      action: 'withdraw',
      status: 'withdrawn',
      actor: stranger,
      code: 'release_closed',
      names: ['is withdrawn', 'in review'],
    },
    {
      rule: 'strangers do not comment',
      action: 'comment',
      actor: stranger,
      code: 'not_owner',
      names: ['the requester and the owners', 'juno is neither'],
    },
  ])('$rule', ({ action, status, actor, code, names }) => {
    const release = aRelease({ status: status ?? 'in_review' });
    const denial = denyReleaseAction(action, { release, actor });
    expect(denial?.code).toBe(code);
    expect(denial?.message).toContain(names[0]);
    expect(denial?.message).toContain(names[1]);
  });
});
