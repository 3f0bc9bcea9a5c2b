import { PEOPLE, Walk } from '../__testUtils__/Walk';

const sendBack = {
  name: 'request-changes' as const,
  stepKey: 'scope-and-ownership',
  body: { comment: 'name one owner' },
};
const resubmit = {
  name: 'resubmit' as const,
  stepKey: 'scope-and-ownership',
  body: { comment: 'named' },
};

describe('request-changes', () => {
  it('sends the step to the requester with the comment and stops its clock', () => {
    const walk = new Walk();
    const { notices } = walk.do(PEOPLE.lead, sendBack);
    expect(walk.step('scope-and-ownership')).toMatchObject({
      status: 'changes_requested',
      dueAt: undefined,
      pausedRemaining: 1,
      changeRequest: { by: PEOPLE.lead.ref, comment: 'name one owner' },
    });
    expect(notices).toEqual([
      expect.objectContaining({ recipients: [PEOPLE.requester.ref] }),
    ]);
  });

  it('names no steps outside a sign-off', () => {
    const refusal = new Walk().refusal(PEOPLE.lead, {
      ...sendBack,
      body: { ...sendBack.body, steps: ['training-data'] },
    });
    expect(refusal.code).toBe('invalid_request');
  });
});

describe('resubmit', () => {
  it('gives the step back to its owners with the time that was left', () => {
    const walk = new Walk();
    walk.do(PEOPLE.lead, sendBack);
    walk.do(PEOPLE.requester, resubmit);
    expect(walk.step('scope-and-ownership')).toMatchObject({
      status: 'active',
      dueAt: '2026-03-03T16:00:00.000Z',
      pausedRemaining: undefined,
      changeRequest: undefined,
    });
  });

  it('counts the business days that were left, from the day of the answer', () => {
    const walk = new Walk();
    walk.do(PEOPLE.lead, sendBack);
    // From Monday to Friday evening: the day that was left is the Monday after.
    walk.hours += 4 * 24 + 10;
    walk.do(PEOPLE.requester, resubmit);
    expect(walk.step('scope-and-ownership').dueAt).toBe(
      '2026-03-09T16:00:00.000Z',
    );
  });

  it('is for the requester alone', () => {
    const walk = new Walk();
    walk.do(PEOPLE.lead, sendBack);
    expect(walk.refusal(PEOPLE.lead, resubmit).code).toBe('not_requester');
  });
});

describe('amend', () => {
  const amend = {
    name: 'amend' as const,
    body: {
      comment: 'newer run',
      evaluation: { reference: 'run 43', passCriteria: 'none worse' },
      prerequisites: [],
    },
  };

  it('opens exactly the done steps that read the changed part, and blocks what rests on them', () => {
    const walk = new Walk().toSignOff();
    walk.do(PEOPLE.requester, amend);
    expect(walk.statuses()).toEqual({
      'scope-and-ownership': 'completed',
      'training-data': 'completed',
      'evaluation-summary': 'active',
      'security-review': 'completed',
      'release-sign-off': 'blocked',
      'notify-platform': 'blocked',
    });
    expect(walk.release.evaluation.reference).toBe('run 43');
  });

  it('leaves a step open that was not done yet', () => {
    const walk = new Walk();
    walk.confirmScope();
    const { events } = walk.do(PEOPLE.requester, amend);
    expect(events.map(event => event.type)).toEqual(['release.amended']);
    expect(walk.step('evaluation-summary').status).toBe('active');
  });

  it('refuses an amendment that changes nothing', () => {
    const walk = new Walk();
    const { evaluation } = walk.release;
    const refusal = walk.refusal(PEOPLE.requester, {
      ...amend,
      body: { ...amend.body, evaluation },
    });
    expect(refusal.code).toBe('invalid_request');
  });

  it('refuses an amendment after which a prerequisite is missing', () => {
    const refusal = new Walk().refusal(PEOPLE.requester, {
      ...amend,
      body: {
        ...amend.body,
        prerequisites: [
          {
            key: 'rollback',
            title: 'Rollback target',
            met: false,
            detail: 'Add it.',
          },
        ],
      },
    });
    expect(refusal.code).toBe('missing_prerequisites');
  });

  it('is for the requester in person', () => {
    const walk = new Walk();
    expect(walk.refusal(PEOPLE.engineer, amend).code).toBe('not_requester');
    const delegated = { ...PEOPLE.requester, delegatedBy: 'plugin:scaffolder' };
    expect(walk.refusal(delegated, amend).code).toBe('not_direct');
  });
});

describe('waive', () => {
  it('lets a step pass with a reason that becomes its result', () => {
    const walk = new Walk();
    walk.do(PEOPLE.lead, {
      name: 'waive',
      stepKey: 'scope-and-ownership',
      body: { reason: 'agreed in the board' },
    });
    expect(walk.step('scope-and-ownership')).toMatchObject({
      status: 'waived',
      result: { type: 'waived', reason: 'agreed in the board' },
    });
    expect(walk.step('training-data').status).toBe('active');
  });
});

describe('waive by the requester', () => {
  it('is refused, whatever the permission framework allows', () => {
    const refusal = new Walk().refusal(PEOPLE.requester, {
      name: 'waive',
      stepKey: 'scope-and-ownership',
      body: { reason: 'in a hurry' },
    });
    expect(refusal.code).toBe('own_request');
  });
});

describe('reopen', () => {
  it('takes back what rests on the step and nothing else', () => {
    const walk = new Walk();
    walk.confirmScope();
    walk.validateData();
    walk.reopenScope('wrong owner');
    expect(walk.statuses()).toMatchObject({
      'scope-and-ownership': 'active',
      'training-data': 'blocked',
      'evaluation-summary': 'blocked',
      'security-review': 'blocked',
    });
  });

  it('is for an owner of the step', () => {
    const walk = new Walk();
    walk.confirmScope();
    const refusal = walk.refusal(PEOPLE.steward, {
      name: 'reopen',
      stepKey: 'scope-and-ownership',
      body: { reason: 'x' },
    });
    expect(refusal.code).toBe('not_owner');
  });
});
