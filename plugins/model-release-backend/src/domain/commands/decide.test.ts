import { PEOPLE, Walk } from '../../__testUtils__/Walk';

const complete = (checklist: Record<string, true>) => ({
  name: 'complete' as const,
  stepKey: 'scope-and-ownership',
  body: { checklist },
});
const everything = { 'one-owner': true, 'use-agreed': true } as const;

describe('decide', () => {
  it('walks the whole runbook to approved and, once delivered, keeps one message', () => {
    const walk = new Walk().toSignOff();
    expect(walk.release.status).toBe('in_review');
    const { events, deliveries } = walk.approve();
    expect(walk.release.status).toBe('approved');
    expect(events.map(event => event.type)).toEqual([
      'step.approved',
      'step.completed',
      'release.approved',
      'step.activated',
    ]);
    expect(deliveries).toEqual([
      expect.objectContaining({
        stepKey: 'notify-platform',
        target: 'release-ticket',
        payload: expect.objectContaining({ type: 'model-release.approved' }),
      }),
    ]);
  });

  it('opens 2, 3 and 4 side by side and 5 only after all of them', () => {
    const walk = new Walk();
    walk.confirmScope();
    expect(walk.statuses()).toMatchObject({
      'training-data': 'active',
      'evaluation-summary': 'active',
      'security-review': 'active',
      'release-sign-off': 'blocked',
    });
    walk.reviewSecurity();
    walk.validateData();
    expect(walk.step('release-sign-off').status).toBe('blocked');
    walk.attachEvaluation();
    expect(walk.step('release-sign-off').status).toBe('active');
  });

  it('does a repeated command of the same person once', () => {
    const walk = new Walk();
    const version = walk.step('scope-and-ownership').version;
    const command = complete(everything);
    const body = { ...command.body, expectedVersion: version };
    walk.do(PEOPLE.lead, { ...command, body });
    const before = walk.release;
    const repeat = walk.do(PEOPLE.lead, { ...command, body });
    expect(repeat.events).toEqual([]);
    expect(walk.release).toBe(before);
  });

  it('takes the same command of another person as a conflict', () => {
    const walk = new Walk();
    const version = walk.step('scope-and-ownership').version;
    const command = complete(everything);
    const body = { ...command.body, expectedVersion: version };
    walk.do(PEOPLE.lead, { ...command, body });
    const refusal = walk.refusal(PEOPLE.steward, { ...command, body });
    expect(refusal.code).toBe('stale_version');
  });

  it('names both versions of a stale command', () => {
    const walk = new Walk();
    const { version } = walk.step('scope-and-ownership');
    const refusal = walk.refusal(PEOPLE.lead, {
      ...complete(everything),
      body: { checklist: everything, expectedVersion: version + 4 },
    });
    expect(refusal.message).toBe(
      `expectedVersion: you saw version ${
        version + 4
      }; the current version is ${version}. Reload and try again.`,
    );
  });

  it('lets owners of parallel steps act without a collision', () => {
    const walk = new Walk();
    walk.confirmScope();
    const version = walk.step('security-review').version;
    walk.validateData();
    expect(walk.step('security-review').version).toBe(version);
  });

  it('leaves the given release untouched', () => {
    const walk = new Walk();
    const before = structuredClone(walk.release);
    const given = walk.release;
    walk.confirmScope();
    expect(given).toEqual(before);
  });

  it.each([
    ['a stranger', PEOPLE.stranger, 'not_owner'],
    [
      'a plugin on behalf of an owner',
      { ...PEOPLE.lead, delegatedBy: 'plugin:scaffolder' },
      'not_direct',
    ],
    ['a service', { ...PEOPLE.lead, kind: 'service' as const }, 'not_direct'],
  ])('refuses %s', (_who, actor, code) => {
    expect(new Walk().refusal(actor, complete(everything)).code).toBe(code);
  });

  it('refuses a step that is still blocked', () => {
    const refusal = new Walk().refusal(PEOPLE.appsec, {
      name: 'complete',
      stepKey: 'security-review',
      body: { answers: { injection: 'x' } },
    });
    expect(refusal.code).toBe('step_not_active');
  });

  it('names the steps there are when asked for one that is not', () => {
    const refusal = new Walk().refusal(PEOPLE.lead, {
      name: 'upload',
      stepKey: 'nowhere',
      file: {
        id: 'x',
        fileName: 'x',
        mediaType: 'x',
        size: 1,
        digest: 'x',
        storedAt: 'x',
        storedBy: 'x',
      },
    });
    expect(refusal.code).toBe('unknown_step');
    expect(refusal.message).toContain('scope-and-ownership');
  });
});

describe('complete', () => {
  it('refuses an unfinished checklist and names what is open', () => {
    const refusal = new Walk().refusal(
      PEOPLE.lead,
      complete({ 'one-owner': true }),
    );
    expect(refusal.code).toBe('checklist_incomplete');
    expect(refusal.message).toContain('use-agreed');
  });

  it('refuses answers on a checklist step', () => {
    const refusal = new Walk().refusal(PEOPLE.lead, {
      name: 'complete',
      stepKey: 'scope-and-ownership',
      body: { checklist: everything, answers: { a: 1 } },
    });
    expect(refusal.message).toContain('does not accept answers');
  });

  it('refuses answers that do not fit the pinned form, each by its question', () => {
    const walk = new Walk();
    walk.confirmScope();
    const refusal = walk.refusal(PEOPLE.appsec, {
      name: 'complete',
      stepKey: 'security-review',
      body: { answers: {} },
    });
    expect(refusal.code).toBe('invalid_answers');
    expect(refusal.details.problems).toEqual([
      'Where could text take over?: is missing',
    ]);
  });

  it('refuses a file step without a file', () => {
    const walk = new Walk();
    walk.confirmScope();
    const refusal = walk.refusal(PEOPLE.engineer, {
      name: 'complete',
      stepKey: 'evaluation-summary',
      body: {},
    });
    expect(refusal.code).toBe('evidence_missing');
  });
});

describe('upload', () => {
  it('replaces a file of the same name and records both digests', () => {
    const walk = new Walk();
    walk.confirmScope();
    walk.storeFile('eval-sr-lora-0042.zip', 'first');
    const [first] = walk.step('evaluation-summary').files;
    const { events } = walk.storeFile('eval-sr-lora-0042.zip', 'second');
    const { files } = walk.step('evaluation-summary');
    expect(files).toHaveLength(1);
    expect(files[0].digest).not.toBe(first.digest);
    expect(events[0].data.replaces).toBe(first.digest);
  });

  it('stores the same bytes under the same name once', () => {
    const walk = new Walk();
    walk.confirmScope();
    walk.storeFile();
    expect(walk.storeFile().events).toEqual([]);
    expect(walk.step('evaluation-summary').files).toHaveLength(1);
  });
});

describe('withdraw, reject, comment', () => {
  it('lets the requester withdraw, and nobody act afterwards', () => {
    const walk = new Walk();
    walk.do(PEOPLE.requester, { name: 'withdraw', body: { comment: 'late' } });
    expect(walk.release).toMatchObject({
      status: 'withdrawn',
      closure: { by: PEOPLE.requester.ref, reason: 'late' },
    });
    const refusal = walk.refusal(PEOPLE.lead, complete(everything));
    expect(refusal.code).toBe('release_closed');
  });

  it('lets nobody else withdraw', () => {
    const refusal = new Walk().refusal(PEOPLE.engineer, {
      name: 'withdraw',
      body: {},
    });
    expect(refusal.code).toBe('not_requester');
  });

  it('ends the release when an owner rejects', () => {
    const walk = new Walk();
    const { notices } = walk.do(PEOPLE.lead, {
      name: 'reject',
      stepKey: 'scope-and-ownership',
      body: { comment: 'not agreed' },
    });
    expect(walk.release.status).toBe('rejected');
    expect(walk.step('scope-and-ownership').status).toBe('rejected');
    expect(notices[0].recipients).toEqual([PEOPLE.requester.ref]);
  });

  it('keeps a comment as an event and lets a stranger write none', () => {
    const walk = new Walk();
    const command = { name: 'comment' as const, body: { comment: 'hello' } };
    expect(walk.do(PEOPLE.appsec, command).events).toEqual([
      expect.objectContaining({
        type: 'comment.added',
        actor: PEOPLE.appsec.ref,
        data: { comment: 'hello', commentId: expect.any(String) },
      }),
    ]);
    expect(walk.refusal(PEOPLE.stranger, command).code).toBe('not_owner');
  });
});
