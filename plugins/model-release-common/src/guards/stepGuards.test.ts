import { aRelease, aStep, anActor, withStep } from '../testUtils';
import {
  lead,
  requester,
  signOffFacts,
  stepFacts,
} from '../testUtils/stepFacts';
import { ErrorCode } from '../errors';
import { STEP_ACTIONS, StepAction } from '../model/actions';
import { Denial } from './denial';
import { StepGuardFacts } from './stepFacts';
import { denyStepAction } from './stepGuards';

const SCOPE = { key: 'scope-and-ownership', title: 'Scope and ownership' };
const SIGN_OFF = { key: 'release-sign-off', title: 'Release sign-off' };
const WORK = ['manual', 'form', 'file_upload'] as const;

describe('each rule about steps objects with its code and its facts, and names both sides', () => {
  const completedBy = (key: string, ref: string) =>
    withStep(aRelease(), key, { status: 'completed', completedBy: ref });

  it.each<{
    rule: string;
    action: StepAction;
    given: StepGuardFacts;
    code: ErrorCode;
    names: [string, string];
    details: Denial['details'];
  }>([
    {
      rule: 'a service decides nothing',
      action: 'complete',
      given: stepFacts({
        actor: {
          ...anActor('external:ci', { kind: 'service' }),
          ownershipRefs: lead.ownershipRefs,
        },
      }),
      code: 'not_direct',
      names: ['a person who is signed in', 'the service external:ci'],
      details: { by: 'external:ci' },
    },
    {
      rule: 'a plugin decides nothing on behalf of an owner',
      action: 'approve',
      given: signOffFacts({
        actor: anActor('marek', {
          groups: ['security-operations-leads'],
          delegatedBy: 'plugin:scaffolder',
        }),
      }),
      code: 'not_direct',
      names: [
        'a person who is signed in',
        'plugin:scaffolder on behalf of marek',
      ],
      details: { by: 'user:default/marek', delegatedBy: 'plugin:scaffolder' },
    },
    {
      rule: 'the requester waives no step of their own release',
      action: 'waive',
      given: stepFacts({
        release: aRelease({ requester: 'user:default/nora' }),
        actor: anActor('nora'),
      }),
      code: 'own_request',
      names: ['nora', 'somebody else'],
      details: {
        by: 'user:default/nora',
        requester: 'user:default/nora',
        step: SCOPE,
        action: 'waive',
      },
    },
    {
      rule: 'the requester waives no step of their own release, not as an administrator either',
      action: 'waive',
      given: stepFacts({
        actor: anActor('nora', { authority: 'administrators' }),
      }),
      code: 'own_request',
      names: ['nora', 'somebody else'],
      details: {
        by: 'user:default/nora',
        requester: 'user:default/nora',
        step: SCOPE,
        action: 'waive',
      },
    },
    {
      rule: 'nobody waives a step who neither owns it nor has authority',
      action: 'waive',
      given: stepFacts({
        actor: {
          ...anActor('juno', { groups: ['support-ml'] }),
          authorities: {
            administrators: ['group:default/platform-leads'],
            waivers: ['user:default/wanda'],
          },
        },
      }),
      code: 'not_owner',
      names: [
        'Only ml-platform-leads, platform-leads and wanda can waive “Scope and ownership”',
        'juno is not one of them',
      ],
      details: {
        by: 'user:default/juno',
        owners: ['group:default/ml-platform-leads'],
        authorities: ['group:default/platform-leads', 'user:default/wanda'],
      },
    },
    {
      rule: 'nobody reassigns a step who neither owns it nor is an administrator',
      action: 'reassign',
      given: stepFacts({ actor: anActor('wanda', { authority: 'waivers' }) }),
      code: 'not_owner',
      names: [
        'Only ml-platform-leads can reassign “Scope and ownership”',
        'wanda is not one of them',
      ],
      details: {
        by: 'user:default/wanda',
        owners: ['group:default/ml-platform-leads'],
        authorities: [],
      },
    },
    {
      rule: 'an administrator completes nothing that is not theirs',
      action: 'complete',
      given: stepFacts({
        actor: anActor('juno', { authority: 'administrators' }),
      }),
      code: 'not_owner',
      names: ['assigned to ml-platform-leads', 'juno is not one of them'],
      details: {
        by: 'user:default/juno',
        owners: ['group:default/ml-platform-leads'],
      },
    },
    {
      rule: 'the requester sends back nothing at their own sign-off',
      action: 'request-changes',
      given: stepFacts({
        release: aRelease({ requester: 'user:default/nora' }),
        step: aStep({ key: 'release-sign-off' }),
        actor: anActor('nora', { groups: ['security-operations-leads'] }),
      }),
      code: 'own_request',
      names: [
        'nora requested this release',
        'somebody else has to request changes',
      ],
      details: {
        by: 'user:default/nora',
        requester: 'user:default/nora',
        step: SIGN_OFF,
        action: 'request-changes',
      },
    },
    {
      rule: 'the requester does not reject at their own sign-off',
      action: 'reject',
      given: signOffFacts({
        actor: anActor('nora', { groups: ['security-operations-leads'] }),
      }),
      code: 'own_request',
      names: ['nora requested this release', 'somebody else has to reject it'],
      details: {
        by: 'user:default/nora',
        requester: 'user:default/nora',
        step: SIGN_OFF,
        action: 'reject',
      },
    },
    {
      rule: 'the requester does not reassign their own sign-off',
      action: 'reassign',
      given: signOffFacts({
        actor: anActor('nora', { groups: ['security-operations-leads'] }),
      }),
      code: 'own_request',
      names: [
        'nora requested this release',
        'somebody else has to reassign “Release sign-off”',
      ],
      details: {
        by: 'user:default/nora',
        requester: 'user:default/nora',
        step: SIGN_OFF,
        action: 'reassign',
      },
    },
    {
      rule: 'nothing is done in a release that ended',
      action: 'complete',
      given: stepFacts({ release: aRelease({ status: 'withdrawn' }) }),
      code: 'release_closed',
      names: ['is withdrawn', 'in review'],
      details: { status: 'withdrawn', needs: ['in_review'] },
    },
    {
      rule: 'nothing changes once a release is signed off',
      action: 'reopen',
      given: stepFacts({
        release: aRelease({ status: 'approved' }),
        step: aStep({ status: 'completed' }),
      }),
      code: 'release_signed_off',
      names: ['is approved', 'in review'],
      details: { status: 'approved', needs: ['in_review'] },
    },
    {
      rule: 'nothing changes once a release is out',
      action: 'complete',
      given: stepFacts({ release: aRelease({ status: 'released' }) }),
      code: 'release_signed_off',
      names: ['is released', 'in review'],
      details: { status: 'released', needs: ['in_review'] },
    },
    {
      rule: 'only an active step is worked on',
      action: 'complete',
      given: stepFacts({ step: aStep({ status: 'blocked' }) }),
      code: 'step_not_active',
      names: ['“Scope and ownership” is blocked', 'to be active'],
      details: { step: SCOPE, status: 'blocked', needs: ['active'] },
    },
    {
      rule: 'only what was sent back is sent in again',
      action: 'resubmit',
      given: stepFacts({ actor: requester }),
      code: 'step_wrong_state',
      names: ['“Scope and ownership” is active', 'to be changes requested'],
      details: { step: SCOPE, status: 'active', needs: ['changes_requested'] },
    },
    {
      rule: 'only a completed step is reopened',
      action: 'reopen',
      given: stepFacts({ step: aStep({ status: 'waived' }) }),
      code: 'step_wrong_state',
      names: ['is waived', 'to be completed'],
      details: { step: SCOPE, status: 'waived', needs: ['completed'] },
    },
    {
      rule: 'a completed step is not waived',
      action: 'waive',
      given: stepFacts({ step: aStep({ status: 'completed' }) }),
      code: 'step_not_active',
      names: ['is completed', 'to be active or changes requested'],
      details: {
        step: SCOPE,
        status: 'completed',
        needs: ['active', 'changes_requested'],
      },
    },
    {
      rule: 'an approval is not completed but approved',
      action: 'complete',
      given: signOffFacts(),
      code: 'step_wrong_type',
      names: ['of type approval', 'manual, form, file_upload'],
      details: { step: SIGN_OFF, type: 'approval', needs: WORK },
    },
    {
      rule: 'only an approval is approved',
      action: 'approve',
      given: stepFacts(),
      code: 'step_wrong_type',
      names: ['of type manual', 'this is for steps of type approval'],
      details: { step: SCOPE, type: 'manual', needs: ['approval'] },
    },
    {
      rule: 'an approval is never waived',
      action: 'waive',
      given: signOffFacts(),
      code: 'step_wrong_type',
      names: ['of type approval', 'manual, form, file_upload'],
      details: { step: SIGN_OFF, type: 'approval', needs: WORK },
    },
    {
      rule: 'an approval is not reopened by its owner',
      action: 'reopen',
      given: signOffFacts({
        step: aStep({ key: 'release-sign-off', status: 'completed' }),
      }),
      code: 'step_wrong_type',
      names: ['of type approval', 'manual, form, file_upload'],
      details: { step: SIGN_OFF, type: 'approval', needs: WORK },
    },
    {
      rule: 'a webhook is not rejected',
      action: 'reject',
      given: stepFacts({ key: 'notify-platform' }),
      code: 'step_wrong_type',
      names: ['of type webhook', 'manual, form, file_upload, approval'],
      details: {
        step: { key: 'notify-platform', title: 'Notify the platform' },
        type: 'webhook',
        needs: [...WORK, 'approval'],
      },
    },
    {
      rule: 'files go only to steps that take them',
      action: 'upload',
      given: stepFacts(),
      code: 'step_wrong_type',
      names: ['“Scope and ownership”', 'takes no files'],
      details: { step: SCOPE, type: 'manual' },
    },
    {
      rule: 'only an owner acts',
      action: 'complete',
      given: stepFacts({ actor: anActor('juno', { groups: ['appsec'] }) }),
      code: 'not_owner',
      names: ['assigned to ml-platform-leads', 'juno is not one of them'],
      details: {
        by: 'user:default/juno',
        owners: ['group:default/ml-platform-leads'],
      },
    },
    {
      rule: 'the refusal names all owners',
      action: 'complete',
      given: stepFacts({
        step: aStep({
          owners: ['group:default/a', 'group:default/b', 'user:default/c'],
        }),
      }),
      code: 'not_owner',
      names: ['a, b and c', 'ingrid'],
      details: {
        by: 'user:default/ingrid',
        owners: ['group:default/a', 'group:default/b', 'user:default/c'],
      },
    },
    {
      rule: 'only the requester sends a step in again',
      action: 'resubmit',
      given: stepFacts({ step: aStep({ status: 'changes_requested' }) }),
      code: 'not_requester',
      names: ['Only nora', 'ingrid did not'],
      details: { by: 'user:default/ingrid', requester: 'user:default/nora' },
    },
    {
      rule: 'the requester does not approve',
      action: 'approve',
      given: signOffFacts({
        actor: anActor('nora', { groups: ['security-operations-leads'] }),
      }),
      code: 'own_request',
      names: ['nora requested this release', 'somebody else has to approve it'],
      details: {
        by: 'user:default/nora',
        requester: 'user:default/nora',
        step: SIGN_OFF,
        action: 'approve',
      },
    },
    {
      rule: 'who completed a covered step does not approve',
      action: 'approve',
      given: signOffFacts({
        release: completedBy('training-data', 'user:default/marek'),
      }),
      code: 'completed_covered_step',
      names: ['marek completed “Training data”', 'somebody else'],
      details: {
        by: 'user:default/marek',
        completed: [
          {
            key: 'training-data',
            title: 'Training data',
            by: 'user:default/marek',
          },
        ],
      },
    },
    {
      rule: 'a step counts as covered through others',
      action: 'approve',
      given: signOffFacts({
        release: completedBy('scope-and-ownership', 'user:default/marek'),
      }),
      code: 'completed_covered_step',
      names: ['marek completed “Scope and ownership”', 'somebody else'],
      details: {
        by: 'user:default/marek',
        completed: [{ ...SCOPE, by: 'user:default/marek' }],
      },
    },
    {
      rule: 'who signed a covered approval among others does not approve again',
      action: 'approve',
      given: signOffFacts({
        release: withStep(aRelease(), 'security-review', {
          completedBy: 'user:default/wanda',
          signatures: [
            { by: 'user:default/marek', at: '', packetDigest: '' },
            { by: 'user:default/wanda', at: '', packetDigest: '' },
          ],
        }),
      }),
      code: 'completed_covered_step',
      names: ['marek completed “Security review”', 'somebody else'],
      details: {
        by: 'user:default/marek',
        completed: [
          {
            key: 'security-review',
            title: 'Security review',
            by: 'user:default/marek',
          },
        ],
      },
    },
    {
      rule: 'where the request names its approver, nobody else approves',
      action: 'approve',
      given: signOffFacts({
        release: aRelease({ approver: 'user:default/cleo' }),
      }),
      code: 'not_owner',
      names: ['names cleo as its approver', 'marek cannot'],
      details: {
        by: 'user:default/marek',
        owners: ['group:default/security-operations-leads'],
        namedApprover: 'user:default/cleo',
      },
    },
    {
      rule: 'where that approver has left, somebody has to reassign the sign-off',
      action: 'approve',
      given: signOffFacts({
        release: aRelease({ approver: 'user:default/cleo' }),
        step: aStep({
          key: 'release-sign-off',
          nobody: {
            cause: 'approver_left',
            message: 'cleo has left. An owner of the step can reassign it.',
            since: '2026-03-02T09:00:00.000Z',
            told: ['approver_left'],
          },
        }),
      }),
      code: 'not_owner',
      names: ['cleo has left', 'An owner of the step can reassign it'],
      details: {
        by: 'user:default/marek',
        owners: ['group:default/security-operations-leads'],
        namedApprover: 'user:default/cleo',
        namedApproverLeft: true,
      },
    },
  ])('$rule', ({ action, given, code, names, details }) => {
    const denial = denyStepAction(action, given);
    expect(denial?.code).toBe(code);
    expect(denial?.message).toContain(names[0]);
    expect(denial?.message).toContain(names[1]);
    expect(denial?.details).toEqual(details);
  });

  it.each<[StepAction, StepGuardFacts]>([
    ['approve', signOffFacts()],
    ['request-changes', signOffFacts()],
    ['reject', signOffFacts()],
    ['reassign', signOffFacts()],
    ['waive', stepFacts()],
  ])(
    'keeps everybody who ever was the requester from being the one to %s',
    (action, given) => {
      const { actor } = given;
      for (const formerRequesters of [
        [actor.ref],
        [actor.ref, 'user:default/zoe'],
        ['user:default/zoe', actor.ref],
      ]) {
        const release = { ...given.release, formerRequesters };
        const denial = denyStepAction(action, { ...given, release });
        expect(denial?.code).toBe('own_request');
        expect(denial?.details).toMatchObject({ requester: actor.ref });
      }
    },
  );

  it('does not hold a step that comes later against an approver', () => {
    const release = completedBy('notify-platform', 'user:default/marek');
    expect(
      denyStepAction('approve', signOffFacts({ release })),
    ).toBeUndefined();
  });

  it('separates nobody that the runbook does not ask to separate', () => {
    const approval = { count: 1, separateFrom: [], statement: 'Read.' };
    const step = aStep({ key: 'release-sign-off', approval });
    const release = {
      ...completedBy('training-data', 'user:default/marek'),
      requester: 'user:default/marek',
    };
    expect(
      denyStepAction('approve', signOffFacts({ step, release })),
    ).toBeUndefined();
  });

  it.each(STEP_ACTIONS)('lets no service %s', action => {
    const actor = anActor('plugin:model-release', { kind: 'service' });
    expect(denyStepAction(action, stepFacts({ actor }))?.code).toBe(
      'not_direct',
    );
  });

  it.each(STEP_ACTIONS)('lets no plugin %s on behalf of a person', action => {
    const actor = anActor('nora', { delegatedBy: 'plugin:mcp-actions' });
    expect(denyStepAction(action, stepFacts({ actor }))?.code).toBe(
      'not_direct',
    );
  });
});
