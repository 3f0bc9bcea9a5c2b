import { aRelease, aStep, anActor, withStep } from '../testUtils';
import { lead, requester, signer, stepFacts } from '../testUtils/stepFacts';
import { StepAction } from '../model/actions';
import { StepGuardFacts } from './stepFacts';
import { denyStepAction } from './stepGuards';

describe('the order of the rules', () => {
  /** Facts that break every rule, and the repairs that make them keep one rule after the other. */
  function refusalsWhileRepairing(
    action: StepAction,
    broken: StepGuardFacts,
    repairs: Partial<StepGuardFacts>[],
  ): (string | undefined)[] {
    let current = broken;
    return [{}, ...repairs].map(repair => {
      current = { ...current, ...repair };
      return denyStepAction(action, current)?.code;
    });
  }

  it('of approving is: in person, in review, active, an approval, not the own request, an owner, no completer, the named approver', () => {
    const step = aStep({
      key: 'release-sign-off',
      status: 'blocked',
      type: 'manual',
      owners: ['group:default/others'],
    });
    const release = {
      ...withStep(aRelease(), 'training-data', {
        completedBy: 'user:default/marek',
      }),
      requester: 'user:default/marek',
      approver: 'user:default/cleo',
    };
    const open = { ...step, status: 'active' as const };
    const approval = { ...open, type: 'approval' as const };
    const nora = { ...release, requester: 'user:default/nora' };
    expect(
      refusalsWhileRepairing(
        'approve',
        {
          release: { ...release, status: 'rejected' },
          step,
          actor: { ...signer, delegatedBy: 'plugin:scaffolder' },
        },
        [
          { actor: signer },
          { release },
          { step: open },
          { step: approval },
          { release: nora },
          { step: { ...approval, owners: signer.ownershipRefs } },
          { release: { ...aRelease(), approver: 'user:default/cleo' } },
          { release: aRelease() },
        ],
      ),
    ).toEqual([
      'not_direct',
      'release_closed',
      'step_not_active',
      'step_wrong_type',
      'own_request',
      'not_owner',
      'completed_covered_step',
      'not_owner',
      undefined,
    ]);
  });

  it.each<StepAction>(['complete', 'request-changes', 'reject'])(
    'of %s is: in person, in review, active, the type, an owner',
    action => {
      const step = aStep({ key: 'notify-platform', status: 'blocked' });
      expect(
        refusalsWhileRepairing(
          action,
          {
            release: aRelease({ status: 'rejected' }),
            step,
            actor: anActor('plugin:scaffolder', { kind: 'service' }),
          },
          [
            { actor: lead },
            { release: aRelease() },
            { step: { ...step, status: 'active' } },
            { step: aStep({ key: 'training-data' }) },
            { step: aStep() },
          ],
        ),
      ).toEqual([
        'not_direct',
        'release_closed',
        'step_not_active',
        'step_wrong_type',
        'not_owner',
        undefined,
      ]);
    },
  );

  it('of uploading is: in person, in review, active, a step that takes files, an owner', () => {
    const step = aStep({ status: 'blocked' });
    const evaluation = aStep({ key: 'evaluation-summary' });
    expect(
      refusalsWhileRepairing(
        'upload',
        {
          release: aRelease({ status: 'rejected' }),
          step,
          actor: anActor('plugin:scaffolder', { kind: 'service' }),
        },
        [
          { actor: lead },
          { release: aRelease() },
          { step: { ...step, status: 'active' } },
          { step: evaluation },
          { actor: anActor('otto', { groups: ['support-ml'] }) },
        ],
      ),
    ).toEqual([
      'not_direct',
      'release_closed',
      'step_not_active',
      'step_wrong_type',
      'not_owner',
      undefined,
    ]);
  });

  it('of waiving is: in person, in review, not done yet, the type, not the own request, an owner', () => {
    const signOff = aStep({ key: 'release-sign-off', status: 'blocked' });
    expect(
      refusalsWhileRepairing(
        'waive',
        {
          release: aRelease({ status: 'rejected' }),
          step: signOff,
          actor: anActor('plugin:scaffolder', { kind: 'service' }),
        },
        [
          { actor: requester },
          { release: aRelease() },
          { step: { ...signOff, status: 'active' } },
          { step: aStep() },
          { actor: anActor('piet') },
          { actor: lead },
        ],
      ),
    ).toEqual([
      'not_direct',
      'release_closed',
      'step_not_active',
      'step_wrong_type',
      'own_request',
      'not_owner',
      undefined,
    ]);
  });

  it('of reopening is: in person, in review, completed, the type, an owner', () => {
    const signOff = aStep({ key: 'release-sign-off' });
    expect(
      refusalsWhileRepairing(
        'reopen',
        {
          release: aRelease({ status: 'released' }),
          step: signOff,
          actor: anActor('ingrid', { delegatedBy: 'plugin:mcp-actions' }),
        },
        [
          { actor: lead },
          { release: aRelease() },
          { step: { ...signOff, status: 'completed' } },
          { step: aStep({ key: 'training-data', status: 'completed' }) },
          { step: aStep({ status: 'completed' }) },
        ],
      ),
    ).toEqual([
      'not_direct',
      'release_signed_off',
      'step_wrong_state',
      'step_wrong_type',
      'not_owner',
      undefined,
    ]);
  });

  it('of delivering again is: in person, still open, a webhook, failed, an owner', () => {
    const step = aStep({ key: 'notify-platform' });
    const scope = aStep();
    expect(
      refusalsWhileRepairing(
        'redeliver',
        {
          release: aRelease({ status: 'released' }),
          step: scope,
          actor: anActor('pia', { delegatedBy: 'plugin:scaffolder' }),
        },
        [
          { actor: lead },
          { release: aRelease({ status: 'approved' }) },
          { step },
          { step: { ...step, status: 'failed' } },
          { actor: anActor('pia', { groups: ['ml-platform'] }) },
        ],
      ),
    ).toEqual([
      'not_direct',
      'release_closed',
      'step_wrong_type',
      'step_wrong_state',
      'not_owner',
      undefined,
    ]);
  });

  it('of resubmitting is: in person, in review, sent back, the requester', () => {
    expect(
      refusalsWhileRepairing(
        'resubmit',
        stepFacts({
          release: aRelease({ status: 'expired' }),
          actor: anActor('nora', { delegatedBy: 'plugin:scaffolder' }),
        }),
        [
          { actor: lead },
          { release: aRelease() },
          { step: aStep({ status: 'changes_requested' }) },
          { actor: requester },
        ],
      ),
    ).toEqual([
      'not_direct',
      'release_closed',
      'step_wrong_state',
      'not_requester',
      undefined,
    ]);
  });
});
