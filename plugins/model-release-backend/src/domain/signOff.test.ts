import { aRunbook } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { anOpening, PEOPLE, Walk } from '../__testUtils__/Walk';
import { canonicalDigest } from '../lib/canonicalDigest';

const SIGN_OFF = 'release-sign-off';

function withQuorum(count: number): Walk {
  const runbook = aRunbook();
  const steps = runbook.spec.steps.map(step =>
    step.approval ? { ...step, approval: { ...step.approval, count } } : step,
  );
  return new Walk(anOpening({ runbook: aRunbook({ spec: { steps } }) }));
}

describe('approve', () => {
  it('signs the packet the approver saw', () => {
    const walk = new Walk().toSignOff();
    const packetDigest = walk.packetDigest();
    walk.approve();
    expect(walk.step(SIGN_OFF).signatures).toEqual([
      expect.objectContaining({ by: PEOPLE.approver.ref, packetDigest }),
    ]);
  });

  it('signs nothing when the packet changed, and names both digests', () => {
    const walk = new Walk().toSignOff();
    const seen = walk.packetDigest();
    walk.do(PEOPLE.appsec, {
      name: 'reopen',
      stepKey: 'security-review',
      body: { reason: 'the tool list was wrong' },
    });
    walk.reviewSecurity('the ticket text and two tools');
    const now = walk.packetDigest();
    const refusal = (() => {
      try {
        return walk.approve(PEOPLE.approver, seen);
      } catch (error) {
        return error as Error;
      }
    })();
    expect(refusal).toMatchObject({ code: 'stale_packet' });
    expect((refusal as Error).message).toContain(seen);
    expect((refusal as Error).message).toContain(now);
    expect(walk.step(SIGN_OFF).signatures).toEqual([]);
  });

  it('is not for the requester, owner or not', () => {
    const walk = new Walk().toSignOff();
    const actor = {
      ...PEOPLE.requester,
      ownershipRefs: [
        ...PEOPLE.requester.ownershipRefs,
        'group:default/security-operations-leads',
      ],
    };
    expect(() => walk.approve(actor)).toThrow('requested this release');
  });

  it('is not for somebody who completed a step that it covers', () => {
    const walk = new Walk().toSignOff();
    const actor = {
      ...PEOPLE.appsec,
      ownershipRefs: [
        ...PEOPLE.appsec.ownershipRefs,
        'group:default/security-operations-leads',
      ],
    };
    expect(() => walk.approve(actor)).toThrow('“Security review”');
  });

  it('counts signatures of one and the same packet together, and no others', () => {
    const walk = withQuorum(2).toSignOff();
    walk.approve(PEOPLE.approver);
    const old = canonicalDigest('put together in another way');
    walk.release = {
      ...walk.release,
      steps: walk.release.steps.map(step => ({
        ...step,
        signatures: step.signatures.map(signature => ({
          ...signature,
          packetDigest: old,
        })),
      })),
    };
    const { events } = walk.approve(PEOPLE.secondApprover);
    expect(events.map(({ type }) => type)).toEqual([
      'step.approval_voided',
      'step.approved',
    ]);
    expect(walk.release.status).toBe('in_review');
    walk.approve(PEOPLE.approver);
    expect(walk.release.status).toBe('approved');
  });

  it('waits for as many distinct people as the runbook asks', () => {
    const walk = withQuorum(2).toSignOff();
    walk.approve(PEOPLE.approver);
    expect(walk.step(SIGN_OFF).status).toBe('active');
    expect(walk.approve(PEOPLE.approver).events).toEqual([]);
    expect(walk.release.status).toBe('in_review');
    walk.approve(PEOPLE.secondApprover);
    expect(walk.release.status).toBe('approved');
  });

  it('voids half a quorum when the request is amended', () => {
    const walk = withQuorum(2).toSignOff();
    walk.approve(PEOPLE.approver);
    const { events } = walk.do(PEOPLE.requester, {
      name: 'amend',
      body: {
        comment: 'another way back',
        rollback: { type: 'feature-flag', target: 'model-off' },
        prerequisites: [],
      },
    });
    expect(events.map(event => event.type)).toContain('step.approval_voided');
    expect(walk.step(SIGN_OFF).signatures).toEqual([]);
  });

  it('cannot be waived', () => {
    const walk = new Walk().toSignOff();
    const refusal = walk.refusal(PEOPLE.approver, {
      name: 'waive',
      stepKey: SIGN_OFF,
      body: { reason: 'in a hurry' },
    });
    expect(refusal.code).toBe('step_wrong_type');
  });

  it('is final: signed off steps are not reopened', () => {
    const walk = new Walk().toSignOff();
    walk.approve();
    const refusal = walk.refusal(PEOPLE.appsec, {
      name: 'reopen',
      stepKey: 'security-review',
      body: { reason: 'too late' },
    });
    expect(refusal.code).toBe('release_signed_off');
  });
});

describe('request-changes on a sign-off', () => {
  const sendBack = (steps: string[]) => ({
    name: 'request-changes' as const,
    stepKey: SIGN_OFF,
    body: { comment: 'tools are missing', steps },
  });

  it('opens the named steps again, blocks itself, and leaves the others done', () => {
    const walk = new Walk().toSignOff();
    walk.do(PEOPLE.approver, sendBack(['security-review']));
    expect(walk.statuses()).toEqual({
      'scope-and-ownership': 'completed',
      'training-data': 'completed',
      'evaluation-summary': 'completed',
      'security-review': 'active',
      'release-sign-off': 'blocked',
      'notify-platform': 'blocked',
    });
  });

  it('keeps the former answers as a start for the next round', () => {
    const walk = new Walk().toSignOff();
    walk.do(PEOPLE.approver, sendBack(['security-review']));
    expect(walk.step('security-review').result).toMatchObject({
      answers: { injection: 'the ticket text' },
    });
    expect(walk.step('security-review').completedBy).toBeUndefined();
  });

  it('goes on to released after the redo', () => {
    const walk = new Walk().toSignOff();
    walk.do(PEOPLE.approver, sendBack(['security-review']));
    walk.reviewSecurity('text and tools');
    walk.approve();
    expect(walk.release.status).toBe('approved');
  });

  it('refuses a step that it does not cover', () => {
    const walk = new Walk().toSignOff();
    const refusal = walk.refusal(
      PEOPLE.approver,
      sendBack(['notify-platform']),
    );
    expect(refusal.code).toBe('invalid_request');
    expect(refusal.message).toContain('notify-platform');
  });

  it('blocks a named step that rests on another named one', () => {
    const walk = new Walk().toSignOff();
    walk.do(
      PEOPLE.approver,
      sendBack(['scope-and-ownership', 'training-data']),
    );
    expect(walk.statuses()).toMatchObject({
      'scope-and-ownership': 'active',
      'training-data': 'blocked',
      'evaluation-summary': 'blocked',
      'security-review': 'blocked',
    });
  });
});
