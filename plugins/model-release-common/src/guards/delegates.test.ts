import { Actor } from '../model/actor';
import { aRelease, anActor, aStep, withStep } from '../testUtils';
import { lead, signer, signOffFacts, stepFacts } from '../testUtils/stepFacts';
import { STEP_ACTIONS, StepAction } from '../model/actions';
import { Denial } from './denial';
import { StepGuardFacts } from './stepFacts';
import { judgeStepAction } from './stepGuards';

/** Zoe, who owns nothing herself, in the place of others. */
const zoeFor = (...delegators: Actor[]) => anActor('zoe', { delegators });

const completedBy = (key: string, ref: string, forRef?: string) =>
  withStep(aRelease(), key, {
    status: 'completed',
    completedBy: ref,
    completedOnBehalfOf: forRef,
  });

const signed = (by: string, onBehalfOf?: string) => ({
  by,
  onBehalfOf,
  at: '',
  packetDigest: '',
});

const quorum = (...signatures: ReturnType<typeof signed>[]) =>
  aStep({
    key: 'release-sign-off',
    signatures,
    approval: {
      count: 3,
      separateFrom: ['requester', 'completers'],
      statement: 'Read.',
    },
  });

describe('the delegate of an owner', () => {
  it.each<{ action: StepAction; given: StepGuardFacts }>([
    { action: 'complete', given: stepFacts({ actor: zoeFor(lead) }) },
    {
      action: 'upload',
      given: stepFacts({
        key: 'evaluation-summary',
        actor: zoeFor(anActor('ingrid', { groups: ['support-ml'] })),
      }),
    },
    {
      action: 'approve',
      given: signOffFacts({
        actor: zoeFor(
          anActor('ingrid', { groups: ['security-operations-leads'] }),
        ),
      }),
    },
    { action: 'request-changes', given: stepFacts({ actor: zoeFor(lead) }) },
    { action: 'reject', given: stepFacts({ actor: zoeFor(lead) }) },
    { action: 'reassign', given: stepFacts({ actor: zoeFor(lead) }) },
    {
      action: 'reopen',
      given: stepFacts({
        step: aStep({ status: 'completed' }),
        actor: zoeFor(lead),
      }),
    },
    {
      action: 'redeliver',
      given: stepFacts({
        step: aStep({ key: 'notify-platform', status: 'failed' }),
        release: aRelease({ status: 'approved' }),
        actor: zoeFor(anActor('ingrid', { groups: ['ml-platform'] })),
      }),
    },
  ])('can $action for them, and both are named', ({ action, given }) => {
    expect(judgeStepAction(action, given)).toEqual({
      onBehalfOf: 'user:default/ingrid',
      isOwners: true,
    });
  });

  it('acts in their own right where they have one', () => {
    const actor = { ...lead, delegators: [signer, lead] };
    expect(judgeStepAction('complete', stepFacts({ actor }))).toEqual({
      onBehalfOf: undefined,
      isOwners: true,
    });
  });

  it('is no delegate of the requester, nor waives for anybody', () => {
    const step = aStep({ status: 'changes_requested' });
    const actor = zoeFor(anActor('nora'), lead);
    expect(
      judgeStepAction('resubmit', stepFacts({ step, actor })).denial?.code,
    ).toBe('not_requester');
    expect(judgeStepAction('waive', stepFacts({ actor })).denial?.code).toBe(
      'not_owner',
    );
  });

  it('gets nothing from somebody whose delegate the absent owner is', () => {
    const bo = anActor('bo', { delegators: [lead] });
    const actor = anActor('zoe', { delegators: [bo] });
    const { denial } = judgeStepAction('complete', stepFacts({ actor }));
    expect(denial?.code).toBe('not_owner');
  });

  it.each(STEP_ACTIONS)('cannot %s through a plugin', action => {
    const actor = { ...zoeFor(lead), delegatedBy: 'plugin:scaffolder' };
    expect(judgeStepAction(action, stepFacts({ actor })).denial?.code).toBe(
      'not_direct',
    );
  });
});

const SIGN_OFF = { key: 'release-sign-off', title: 'Release sign-off' };
const TRAINING_DATA = { key: 'training-data', title: 'Training data' };
const ZOE_FOR_MAREK = {
  by: 'user:default/zoe',
  onBehalfOf: 'user:default/marek',
};

describe('a delegation defeats no separation of duties', () => {
  const approver = anActor('marek', { groups: ['security-operations-leads'] });

  it.each<{
    rule: string;
    given: Partial<StepGuardFacts>;
    code: string;
    details: Denial['details'];
  }>([
    {
      rule: 'the requester does not approve for an approver',
      given: { actor: anActor('nora', { delegators: [approver] }) },
      code: 'own_request',
      details: {
        by: 'user:default/nora',
        onBehalfOf: 'user:default/marek',
        requester: 'user:default/nora',
        step: SIGN_OFF,
        action: 'approve',
      },
    },
    {
      rule: 'nobody approves for the requester',
      given: {
        actor: zoeFor(
          anActor('nora', { groups: ['security-operations-leads'] }),
        ),
      },
      code: 'own_request',
      details: {
        by: 'user:default/zoe',
        onBehalfOf: 'user:default/nora',
        requester: 'user:default/nora',
        step: SIGN_OFF,
        action: 'approve',
      },
    },
    {
      rule: 'a completer does not approve for an approver',
      given: {
        release: completedBy('training-data', 'user:default/zoe'),
        actor: zoeFor(approver),
      },
      code: 'completed_covered_step',
      details: {
        ...ZOE_FOR_MAREK,
        completed: [{ ...TRAINING_DATA, by: 'user:default/zoe' }],
      },
    },
    {
      rule: 'nobody approves for a completer',
      given: {
        release: completedBy('training-data', 'user:default/marek'),
        actor: zoeFor(approver),
      },
      code: 'completed_covered_step',
      details: {
        ...ZOE_FOR_MAREK,
        completed: [{ ...TRAINING_DATA, by: 'user:default/marek' }],
      },
    },
    {
      rule: 'nobody approves for somebody for whom a covered step was completed',
      given: {
        release: completedBy(
          'training-data',
          'user:default/bo',
          'user:default/marek',
        ),
        actor: approver,
      },
      code: 'completed_covered_step',
      details: {
        by: 'user:default/marek',
        completed: [
          {
            ...TRAINING_DATA,
            by: 'user:default/bo',
            onBehalfOf: 'user:default/marek',
          },
        ],
      },
    },
    {
      rule: 'who signed for an owner counts no second time in their own right',
      given: {
        step: quorum(signed('user:default/marek', 'user:default/ingrid')),
        actor: approver,
      },
      code: 'counts_once',
      details: {
        by: 'user:default/marek',
        step: SIGN_OFF,
        signature: {
          by: 'user:default/marek',
          onBehalfOf: 'user:default/ingrid',
        },
      },
    },
    {
      rule: 'an owner for whom somebody signed does not sign too',
      given: {
        step: quorum(signed('user:default/zoe', 'user:default/marek')),
        actor: approver,
      },
      code: 'counts_once',
      details: {
        by: 'user:default/marek',
        step: SIGN_OFF,
        signature: ZOE_FOR_MAREK,
      },
    },
    {
      rule: 'nobody signs for an owner who has signed',
      given: {
        step: quorum(signed('user:default/marek')),
        actor: zoeFor(approver),
      },
      code: 'counts_once',
      details: {
        ...ZOE_FOR_MAREK,
        step: SIGN_OFF,
        signature: { by: 'user:default/marek' },
      },
    },
    {
      rule: 'two people do not sign for one',
      given: {
        step: quorum(signed('user:default/bo', 'user:default/marek')),
        actor: zoeFor(approver),
      },
      code: 'counts_once',
      details: {
        ...ZOE_FOR_MAREK,
        step: SIGN_OFF,
        signature: { by: 'user:default/bo', onBehalfOf: 'user:default/marek' },
      },
    },
    {
      rule: 'one person does not sign for two',
      given: {
        step: quorum(signed('user:default/zoe', 'user:default/ingrid')),
        actor: zoeFor(approver),
      },
      code: 'counts_once',
      details: {
        ...ZOE_FOR_MAREK,
        step: SIGN_OFF,
        signature: {
          by: 'user:default/zoe',
          onBehalfOf: 'user:default/ingrid',
        },
      },
    },
    {
      rule: 'where the request names its approver, nobody approves for another',
      given: {
        release: aRelease({ approver: 'user:default/cleo' }),
        actor: zoeFor(approver),
      },
      code: 'not_owner',
      details: {
        ...ZOE_FOR_MAREK,
        owners: ['group:default/security-operations-leads'],
        namedApprover: 'user:default/cleo',
      },
    },
  ])('$rule', ({ given, code, details }) => {
    const { denial } = judgeStepAction('approve', signOffFacts(given));
    expect(denial?.code).toBe(code);
    expect(denial?.details).toEqual(details);
  });

  it('lets somebody approve for the approver whom the request names', () => {
    const given = signOffFacts({
      release: aRelease({ approver: 'user:default/marek' }),
      actor: {
        ...anActor('wim', { groups: ['security-operations-leads'] }),
        delegators: [approver],
      },
    });
    expect(judgeStepAction('approve', given)).toEqual({
      onBehalfOf: 'user:default/marek',
      isOwners: true,
    });
  });
});

describe('a step that was reassigned to somebody', () => {
  const reassigned = aStep({
    owners: ['user:default/ingrid'],
    reassignment: {
      by: 'user:default/cleo',
      at: '',
      reason: 'Knows it best',
      from: ['group:default/ml-platform-leads'],
    },
  });

  it('is theirs while they belong to those it came from', () => {
    expect(
      judgeStepAction('complete', stepFacts({ step: reassigned })),
    ).toEqual({ onBehalfOf: undefined, isOwners: true });
  });

  it('is nobody’s once they have left', () => {
    const actor = anActor('ingrid');
    const { denial } = judgeStepAction(
      'complete',
      stepFacts({ step: reassigned, actor }),
    );
    expect(denial).toEqual({
      code: 'not_owner',
      message:
        '“Scope and ownership” is assigned to ingrid; ingrid no longer belongs to ml-platform-leads, from whom it was reassigned.',
      details: {
        by: 'user:default/ingrid',
        owners: ['user:default/ingrid'],
        reassignedFrom: ['group:default/ml-platform-leads'],
      },
    });
  });

  it('is not that of others who belong to those it came from', () => {
    const actor = anActor('otto', { groups: ['ml-platform-leads'] });
    const { denial } = judgeStepAction(
      'complete',
      stepFacts({ step: reassigned, actor }),
    );
    expect(denial?.code).toBe('not_owner');
    expect(denial?.details).toEqual({
      by: 'user:default/otto',
      owners: ['user:default/ingrid'],
    });
  });

  it.each<{ rule: string; given: StepGuardFacts; code: string }>([
    {
      rule: 'the requester does not choose who judges the release',
      given: stepFacts({ actor: anActor('nora') }),
      code: 'own_request',
    },
    {
      rule: 'the requester does not give away a sign-off that they own',
      given: signOffFacts({
        actor: anActor('nora', { groups: ['security-operations-leads'] }),
      }),
      code: 'own_request',
    },
    {
      rule: 'a message goes to nobody else',
      given: stepFacts({ key: 'notify-platform' }),
      code: 'step_wrong_type',
    },
    {
      rule: 'what is completed keeps its owners',
      given: stepFacts({ step: aStep({ status: 'completed' }) }),
      code: 'step_not_active',
    },
  ])('$rule', ({ given, code }) => {
    expect(judgeStepAction('reassign', given).denial?.code).toBe(code);
  });

  it('may be given away by the requester where it is their own', () => {
    const actor = anActor('nora', { groups: ['ml-platform-leads'] });
    expect(judgeStepAction('reassign', stepFacts({ actor }))).toEqual({
      onBehalfOf: undefined,
      isOwners: true,
    });
  });
});
