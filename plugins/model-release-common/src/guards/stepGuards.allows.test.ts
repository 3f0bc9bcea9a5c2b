import { aRelease, aStep, anActor } from '../testUtils';
import { requester, signOffFacts, stepFacts } from '../testUtils/stepFacts';
import { StepAction } from '../model/actions';
import { StepGuardFacts } from './stepFacts';
import { denyStepAction } from './stepGuards';

describe('who may act on a step', () => {
  const sentBack = aStep({ status: 'changes_requested' });

  it.each<{ action: StepAction; given: StepGuardFacts }>([
    { action: 'complete', given: stepFacts() },
    {
      action: 'upload',
      given: stepFacts({
        key: 'evaluation-summary',
        actor: anActor('otto', { groups: ['support-ml'] }),
      }),
    },
    { action: 'approve', given: signOffFacts() },
    { action: 'request-changes', given: stepFacts() },
    { action: 'request-changes', given: signOffFacts() },
    { action: 'reject', given: stepFacts() },
    { action: 'reject', given: signOffFacts() },
    {
      action: 'resubmit',
      given: stepFacts({ step: sentBack, actor: requester }),
    },
    {
      action: 'waive',
      given: stepFacts({ actor: anActor('piet', { authority: 'waivers' }) }),
    },
    {
      action: 'waive',
      given: stepFacts({
        actor: anActor('piet', { authority: 'administrators' }),
      }),
    },
    {
      action: 'reassign',
      given: stepFacts({
        actor: anActor('piet', { authority: 'administrators' }),
      }),
    },
    {
      action: 'reassign',
      given: signOffFacts({
        actor: anActor('piet', { authority: 'administrators' }),
      }),
    },
    { action: 'waive', given: stepFacts({ step: sentBack }) },
    {
      action: 'reopen',
      given: stepFacts({ step: aStep({ status: 'completed' }) }),
    },
    {
      action: 'redeliver',
      given: stepFacts({
        step: aStep({ key: 'notify-platform', status: 'failed' }),
        release: aRelease({ status: 'approved' }),
        actor: anActor('pia', { groups: ['ml-platform'] }),
      }),
    },
  ])('lets the right person $action', ({ action, given }) => {
    expect(denyStepAction(action, given)).toBeUndefined();
  });

  it('lets a person act who owns the step without a group', () => {
    const step = aStep({ owners: ['user:default/ingrid'] });
    expect(
      denyStepAction('complete', stepFacts({ step, actor: anActor('ingrid') })),
    ).toBeUndefined();
  });
});
