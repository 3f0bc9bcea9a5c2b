import { ErrorCode } from '../errors';
import { Actor } from '../model/actor';
import { ReleaseStatus } from '../model/release';
import { aRelease, anActor } from '../testUtils';
import { RELEASE_STATUSES } from '../states/releaseStates';
import { ReleaseAction } from '../model/actions';
import { Denial } from './denial';
import { denyReleaseAction } from './releaseGuards';

const requester = anActor('nora');
const owner = anActor('theo', { groups: ['appsec'] });
const stranger = anActor('juno', { groups: ['passenger-care'] });

describe('who may act on a release', () => {
  it.each<ReleaseAction>(['withdraw', 'amend', 'comment', 'refresh-owners'])(
    'lets the requester %s',
    action => {
      expect(
        denyReleaseAction(action, { release: aRelease(), actor: requester }),
      ).toBeUndefined();
    },
  );

  describe.each<ReleaseStatus>(['approved', 'released'])(
    'lets somebody who answers for it revoke what is %s:',
    status => {
      const release = aRelease({ status });

      it.each([
        ['an owner of the model', anActor('otto', { groups: ['support-ml'] })],
        [
          'an owner of a sign-off',
          anActor('vera', { groups: ['security-operations-leads'] }),
        ],
        ['an administrator', anActor('juno', { authority: 'administrators' })],
        [
          'somebody in a group of administrators',
          {
            ...stranger,
            authorities: {
              administrators: ['group:default/passenger-care'],
              waivers: [],
            },
          },
        ],
      ])('%s', (_who, actor) => {
        expect(denyReleaseAction('revoke', { release, actor })).toBeUndefined();
      });
    },
  );

  it.each([
    ['an owner of the model', anActor('otto', { groups: ['support-ml'] })],
    ['an administrator', anActor('juno', { authority: 'administrators' })],
    [
      'an administrator who requested it',
      anActor('nora', { authority: 'administrators' }),
    ],
  ])('lets %s close a release, and name another requester', (_who, actor) => {
    const release = aRelease();
    for (const action of ['close', 'reassign-requester'] as const) {
      expect(denyReleaseAction(action, { release, actor })).toBeUndefined();
    }
    const approved = aRelease({ status: 'approved' });
    expect(
      denyReleaseAction('close', { release: approved, actor }),
    ).toBeUndefined();
  });

  it('lets the requester withdraw, and nobody who was it before', () => {
    const release = aRelease({
      requester: 'user:default/otto',
      formerRequesters: ['user:default/nora'],
    });
    const withdraw = (name: string) =>
      denyReleaseAction('withdraw', { release, actor: anActor(name) })?.code;
    expect(withdraw('otto')).toBeUndefined();
    expect(withdraw('nora')).toBe('not_requester');
  });

  it('lets anybody have the owners looked up, a service too', () => {
    for (const actor of [
      stranger,
      anActor('external:ci', { kind: 'service' }),
    ]) {
      expect(
        denyReleaseAction('refresh-owners', { release: aRelease(), actor }),
      ).toBeUndefined();
    }
  });

  it('lets the delegate of an owner comment', () => {
    const actor = { ...stranger, delegators: [owner] };
    expect(
      denyReleaseAction('comment', { release: aRelease(), actor }),
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

  it.each(RELEASE_STATUSES)('lets people comment while it is %s', status => {
    expect(
      denyReleaseAction('comment', {
        release: aRelease({ status }),
        actor: requester,
      }),
    ).toBeUndefined();
  });
});

const OWNERS = [...new Set(aRelease().steps.flatMap(({ owners }) => owners))];

describe('each rule about releases objects with its code and its facts, and names both sides', () => {
  it.each<{
    rule: string;
    action: ReleaseAction;
    status?: ReleaseStatus;
    actor: Actor;
    code: ErrorCode;
    names: [string, string];
    details: Denial['details'];
  }>([
    {
      rule: 'only the requester withdraws',
      action: 'withdraw',
      actor: owner,
      code: 'not_requester',
      names: ['Only nora', 'theo did not'],
      details: { by: 'user:default/theo', requester: requester.ref },
    },
    {
      rule: 'only the requester amends',
      action: 'amend',
      actor: owner,
      code: 'not_requester',
      names: ['Only nora', 'theo did not'],
      details: { by: 'user:default/theo', requester: requester.ref },
    },
    {
      rule: 'a service that carries the name of the requester is not the requester',
      action: 'withdraw',
      actor: { ...requester, kind: 'service' },
      code: 'not_requester',
      names: ['Only nora', 'nora did not'],
      details: { by: requester.ref, requester: requester.ref },
    },
    {
      rule: 'a release that ended is not withdrawn',
      action: 'withdraw',
      status: 'rejected',
      actor: requester,
      code: 'release_closed',
      names: ['is rejected', 'in review'],
      details: { status: 'rejected', needs: ['in_review'] },
    },
    {
      rule: 'a release that is signed off is not withdrawn',
      action: 'withdraw',
      status: 'approved',
      actor: requester,
      code: 'release_signed_off',
      names: ['is approved', 'in review'],
      details: { status: 'approved', needs: ['in_review'] },
    },
    {
      rule: 'a release that is out is not amended',
      action: 'amend',
      status: 'released',
      actor: requester,
      code: 'release_signed_off',
      names: ['is released', 'in review'],
      details: { status: 'released', needs: ['in_review'] },
    },
    {
      rule: 'the state is named before the person',
      action: 'withdraw',
      status: 'withdrawn',
      actor: stranger,
      code: 'release_closed',
      names: ['is withdrawn', 'in review'],
      details: { status: 'withdrawn', needs: ['in_review'] },
    },
    {
      rule: 'only what is signed off is revoked',
      action: 'revoke',
      actor: stranger,
      code: 'release_not_signed_off',
      names: ['is in review', 'approved or released'],
      details: { status: 'in_review', needs: ['approved', 'released'] },
    },
    {
      rule: 'no service revokes',
      action: 'revoke',
      status: 'approved',
      actor: anActor('external:ci', { kind: 'service' }),
      code: 'not_direct',
      names: ['a person who is signed in', 'external:ci'],
      details: { by: 'external:ci' },
    },
    {
      rule: 'no plugin revokes on behalf of a person',
      action: 'revoke',
      status: 'released',
      actor: anActor('nora', { delegatedBy: 'plugin:mcp-actions' }),
      code: 'not_direct',
      names: ['a person who is signed in', 'plugin:mcp-actions'],
      details: { by: requester.ref, delegatedBy: 'plugin:mcp-actions' },
    },
    {
      rule: 'nobody revokes who does not answer for the approval',
      action: 'revoke',
      status: 'approved',
      actor: {
        ...owner,
        authorities: {
          administrators: ['group:default/platform-leads'],
          waivers: [owner.ref],
        },
      },
      code: 'not_owner',
      names: [
        'Only support-ml, security-operations-leads and platform-leads can revoke',
        'theo is not one of them',
      ],
      details: {
        by: owner.ref,
        owners: [
          'group:default/support-ml',
          'group:default/security-operations-leads',
        ],
        authorities: ['group:default/platform-leads'],
      },
    },
    {
      rule: 'nobody revokes as the delegate of who could',
      action: 'revoke',
      status: 'approved',
      actor: {
        ...stranger,
        delegators: [
          anActor('vera', { groups: ['security-operations-leads'] }),
        ],
      },
      code: 'not_owner',
      names: ['security-operations-leads', 'juno is not one of them'],
      details: {
        by: stranger.ref,
        owners: [
          'group:default/support-ml',
          'group:default/security-operations-leads',
        ],
        authorities: [],
      },
    },
    {
      rule: 'nobody closes a release who neither owns the model nor administers',
      action: 'close',
      actor: owner,
      code: 'not_owner',
      names: ['Only support-ml can close', 'theo is not one of them'],
      details: {
        by: owner.ref,
        owners: ['group:default/support-ml'],
        authorities: [],
      },
    },
    {
      rule: 'the requester withdraws, and leaves closing to others',
      action: 'close',
      actor: anActor('nora', { groups: ['support-ml'] }),
      code: 'own_request',
      names: [
        'nora requested this release, so somebody else has to close it',
        'nora can withdraw it',
      ],
      details: {
        by: requester.ref,
        requester: requester.ref,
        action: 'close',
      },
    },
    {
      rule: 'the requester names nobody in their place',
      action: 'reassign-requester',
      actor: anActor('nora', { groups: ['support-ml'] }),
      code: 'own_request',
      names: ['nora requested this release', 'name another requester'],
      details: {
        by: requester.ref,
        requester: requester.ref,
        action: 'reassign-requester',
      },
    },
    {
      rule: 'what is delivered is not closed',
      action: 'close',
      status: 'released',
      actor: anActor('juno', { authority: 'administrators' }),
      code: 'release_closed',
      names: ['is released', 'in review or approved'],
      details: { status: 'released', needs: ['in_review', 'approved'] },
    },
    {
      rule: 'what is signed off waits for no requester',
      action: 'reassign-requester',
      status: 'approved',
      actor: anActor('juno', { authority: 'administrators' }),
      code: 'release_signed_off',
      names: ['is approved', 'in review'],
      details: { status: 'approved', needs: ['in_review'] },
    },
    {
      rule: 'no plugin closes on behalf of an administrator',
      action: 'close',
      actor: {
        ...anActor('juno', { authority: 'administrators' }),
        delegatedBy: 'plugin:mcp-actions',
      },
      code: 'not_direct',
      names: ['a person who is signed in', 'plugin:mcp-actions'],
      details: {
        by: 'user:default/juno',
        delegatedBy: 'plugin:mcp-actions',
      },
    },
    {
      rule: 'nobody closes as the delegate of an administrator',
      action: 'close',
      actor: {
        ...stranger,
        authorities: { administrators: [owner.ref], waivers: [] },
        delegators: [owner],
      },
      code: 'not_owner',
      names: ['Only support-ml and theo can close', 'juno is not one of them'],
      details: {
        by: stranger.ref,
        owners: ['group:default/support-ml'],
        authorities: [owner.ref],
      },
    },
    {
      rule: 'the owners of a release that ended are not looked up',
      action: 'refresh-owners',
      status: 'revoked',
      actor: requester,
      code: 'release_closed',
      names: ['is revoked', 'in review or approved'],
      details: { status: 'revoked', needs: ['in_review', 'approved'] },
    },
    {
      rule: 'the delegate of the requester is not the requester',
      action: 'withdraw',
      actor: { ...stranger, delegators: [requester] },
      code: 'not_requester',
      names: ['Only nora', 'juno did not'],
      details: { by: stranger.ref, requester: requester.ref },
    },
    {
      rule: 'a service that carries the name of the requester has no part in the release',
      action: 'comment',
      actor: { ...requester, kind: 'service' },
      code: 'not_owner',
      names: [
        'nora, who requested the release, and the owners',
        'nora is neither',
      ],
      details: { by: requester.ref, requester: requester.ref, owners: OWNERS },
    },
    {
      rule: 'a service that carries the name of an owner has no part in the release',
      action: 'comment',
      actor: { ...owner, kind: 'service' },
      code: 'not_owner',
      names: [
        'nora, who requested the release, and the owners',
        'theo is neither',
      ],
      details: { by: owner.ref, requester: requester.ref, owners: OWNERS },
    },
    {
      rule: 'strangers do not comment',
      action: 'comment',
      actor: stranger,
      code: 'not_owner',
      names: [
        'nora, who requested the release, and the owners',
        'juno is neither',
      ],
      details: { by: stranger.ref, requester: requester.ref, owners: OWNERS },
    },
  ])('$rule', ({ action, status, actor, code, names, details }) => {
    const release = aRelease({ status: status ?? 'in_review' });
    const denial = denyReleaseAction(action, { release, actor });
    expect(denial?.code).toBe(code);
    expect(denial?.message).toContain(names[0]);
    expect(denial?.message).toContain(names[1]);
    expect(denial?.details).toEqual(details);
  });
});
