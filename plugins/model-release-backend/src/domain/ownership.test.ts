import { Release } from '@model-release/backstage-plugin-model-release-common';
import {
  anActor,
  aRunbook,
  STEP_OWNERS,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { anOpening, PEOPLE, Walk } from '../__testUtils__/Walk';
import { OwnersFound, ReassignmentTarget } from './command';
import { DecisionContext } from './decision';

const SCOPE = 'scope-and-ownership';
const SIGN_OFF = 'release-sign-off';
const LEADS = 'group:default/ml-platform-leads';
const OPS = 'group:default/security-operations-leads';
const APPSEC = 'group:default/appsec';

const holders = (owners: string[]) => ({ owners, source: 'the catalog' });

function reassign(
  walk: Walk,
  actor = PEOPLE.lead,
  target: Partial<ReassignmentTarget> = {},
  stepKey = SCOPE,
) {
  const { ref = 'user:default/ludo' } = target;
  return walk.do(actor, {
    name: 'reassign',
    stepKey,
    body: { to: ref, reason: 'Knows it best' },
    target: {
      ref,
      owners: holders([STEP_OWNERS[stepKey]]),
      eligibility: 'eligible',
      ...target,
    },
  });
}

function refresh(
  walk: Walk,
  found: Record<string, Partial<OwnersFound>>,
  modelOwner?: string,
) {
  return walk.do(PEOPLE.stranger, {
    name: 'refresh-owners',
    body: {},
    behind: new Map(),
    modelOwner,
    found: Object.fromEntries(
      Object.entries(found).map(([key, one]) => [
        key,
        { owners: holders([]), keepsReassignment: true, ...one },
      ]),
    ),
  });
}

const ludo = anActor('ludo', { groups: ['ml-platform-leads'] });

describe('a step that is reassigned', () => {
  it('goes to one of those who may own it, who is told, and the record says why', () => {
    const walk = new Walk();
    const { events, notices } = reassign(walk);
    expect(walk.step(SCOPE)).toMatchObject({
      status: 'active',
      owners: [ludo.ref],
      ownerSource: 'reassigned by user:default/lena',
      reassignment: {
        by: 'user:default/lena',
        reason: 'Knows it best',
        from: [LEADS],
      },
    });
    expect(events).toEqual([
      expect.objectContaining({
        type: 'step.reassigned',
        stepKey: SCOPE,
        actor: 'user:default/lena',
        data: expect.objectContaining({
          from: [LEADS],
          to: ludo.ref,
          reason: 'Knows it best',
        }),
      }),
    ]);
    expect(notices.map(({ recipients }) => recipients)).toEqual([[ludo.ref]]);
  });

  it('keeps its due date', () => {
    const walk = new Walk();
    const { dueAt } = walk.step(SCOPE);
    reassign(walk);
    expect(walk.step(SCOPE).dueAt).toBe(dueAt);
  });

  it('tells nobody before it is their turn', () => {
    const walk = new Walk();
    const { notices } = reassign(walk, PEOPLE.steward, {}, 'training-data');
    expect(notices).toEqual([]);
  });

  it.each(['not_a_member', 'unknown'] as const)(
    'goes to nobody whom the catalog calls %s',
    eligibility => {
      const walk = new Walk();
      const refused = () =>
        reassign(walk, PEOPLE.lead, { ref: 'user:default/zoe', eligibility });
      expect(refused).toThrow(/^to: .*zoe/);
      expect(walk.step(SCOPE).owners).toEqual([LEADS]);
    },
  );

  it('comes from whom the rule names now, not from whom it was reassigned to', () => {
    const walk = new Walk();
    reassign(walk);
    reassign(walk, ludo, { ref: 'user:default/lena' });
    expect(walk.step(SCOPE).reassignment?.from).toEqual([LEADS]);
  });

  it.each([
    ['the requester', PEOPLE.requester.ref],
    ['somebody who completed a covered step', PEOPLE.appsec.ref],
  ])('is no sign-off for %s', (_who, ref) => {
    const walk = new Walk().toSignOff();
    const refused = () => reassign(walk, PEOPLE.approver, { ref }, SIGN_OFF);
    expect(refused).toThrow(/^to: .*somebody else/);
  });

  it('takes a sign-off from the approver whom the request named', () => {
    const request = { ...anOpening().request, approver: PEOPLE.approver.ref };
    const walk = new Walk(
      anOpening({
        request,
        approver: {
          ref: PEOPLE.approver.ref,
          ownershipRefs: PEOPLE.approver.ownershipRefs,
        },
      }),
    ).toSignOff();
    expect(() => walk.approve(PEOPLE.secondApprover)).toThrow(/names vera/);
    const { ref } = PEOPLE.secondApprover;
    const { events } = reassign(walk, PEOPLE.approver, { ref }, SIGN_OFF);
    expect(events[0].data).toMatchObject({ approver: PEOPLE.approver.ref });
    expect(walk.release.approver).toBe(PEOPLE.approver.ref);
    walk.approve(PEOPLE.secondApprover);
    expect(walk.release.status).toBe('approved');
  });

  it('is given away for an absent owner, and both names are on record', () => {
    const walk = new Walk();
    const zoe = anActor('zoe', { delegators: [PEOPLE.lead] });
    const { events } = reassign(walk, zoe);
    expect(events[0]).toMatchObject({
      actor: zoe.ref,
      onBehalfOf: PEOPLE.lead.ref,
    });
  });
});

describe('owners that are looked up again', () => {
  const MOVED = { owners: holders(['group:default/platform-leads']) };

  it('replace those of an open step, with an event of old and new', () => {
    const walk = new Walk();
    const { events, notices } = refresh(walk, { [SCOPE]: MOVED });
    expect(walk.step(SCOPE)).toMatchObject({
      owners: ['group:default/platform-leads'],
      ownerSource: 'the catalog',
    });
    expect(events.map(({ type, data }) => [type, data])).toEqual([
      [
        'step.owners_changed',
        {
          before: [LEADS],
          after: ['group:default/platform-leads'],
          source: 'the catalog',
        },
      ],
    ]);
    expect(notices[0].recipients).toEqual(['group:default/platform-leads']);
  });

  it('change nothing where they are the same, in whatever order', () => {
    const walk = new Walk();
    const before = walk.release;
    const { events } = refresh(walk, { [SCOPE]: { owners: holders([LEADS]) } });
    expect(events).toEqual([]);
    expect(walk.release).toBe(before);
  });

  it('leave a completed step with those it had', () => {
    const walk = new Walk();
    walk.confirmScope();
    expect(refresh(walk, { [SCOPE]: MOVED }).events).toEqual([]);
    expect(walk.step(SCOPE).owners).toEqual([LEADS]);
  });

  it('leave a step as it is whose rule leads to nobody any more', () => {
    const walk = new Walk();
    const gone = { owners: { problem: 'nobody has the role' } };
    expect(refresh(walk, { [SCOPE]: gone }).events).toEqual([]);
  });

  it('leave a step with whom it was given to while they may have it', () => {
    const walk = new Walk();
    reassign(walk);
    refresh(walk, { [SCOPE]: MOVED });
    expect(walk.step(SCOPE)).toMatchObject({
      owners: [ludo.ref],
      reassignment: { from: ['group:default/platform-leads'] },
    });
  });

  it('take a step from whom it was given to once they may not have it', () => {
    const walk = new Walk();
    reassign(walk);
    const { events } = refresh(walk, {
      [SCOPE]: { owners: holders([LEADS]), keepsReassignment: false },
    });
    expect(walk.step(SCOPE).owners).toEqual([LEADS]);
    expect(walk.step(SCOPE).reassignment).toBeUndefined();
    expect(events[0].data).toMatchObject({
      before: [ludo.ref],
      after: [LEADS],
    });
  });

  it('say who answers for the model now', () => {
    const walk = new Walk();
    const { events } = refresh(walk, {}, 'group:default/support-ml-2');
    expect(walk.release.modelOwner).toBe('group:default/support-ml-2');
    expect(events).toEqual([
      expect.objectContaining({
        type: 'release.owner_changed',
        data: {
          before: 'group:default/support-ml',
          after: 'group:default/support-ml-2',
        },
      }),
    ]);
  });
});

describe('a sign-off that requires somebody among the signers', () => {
  function openWith(approval: { count: number; include: string }): Walk {
    const steps = aRunbook().spec.steps.map(step =>
      step.approval
        ? { ...step, approval: { ...step.approval, ...approval } }
        : step,
    );
    const runbook = aRunbook({ spec: { steps } });
    const owners = steps.map(step =>
      holders(step.approval ? [OPS, APPSEC] : [STEP_OWNERS[step.key]]),
    );
    return new Walk(anOpening({ runbook, owners })).toSignOff();
  }
  const fromAppsec = anActor('rhea', { groups: ['appsec'] });
  const signers = (release: Release) =>
    release.steps
      .find(step => step.key === SIGN_OFF)
      ?.signatures.map(({ by, onBehalfOf, fulfils }) => ({
        by,
        onBehalfOf,
        fulfils,
      }));

  it('is not done by however many others', () => {
    const walk = openWith({ count: 2, include: APPSEC });
    walk.approve(PEOPLE.approver);
    const other = anActor('xan', { groups: ['security-operations-leads'] });
    walk.approve(other);
    expect(walk.step(SIGN_OFF).status).toBe('active');
    walk.approve(fromAppsec);
    expect(walk.release.status).toBe('approved');
  });

  it('is not done by the required one alone', () => {
    const walk = openWith({ count: 2, include: APPSEC });
    walk.approve(fromAppsec);
    expect(walk.release.status).toBe('in_review');
    walk.approve(PEOPLE.approver);
    expect(walk.release.status).toBe('approved');
  });

  it('notes which signature stands for the required group, and for whom it was given', () => {
    const walk = openWith({ count: 2, include: APPSEC });
    walk.approve(PEOPLE.approver);
    walk.approve(anActor('zoe', { delegators: [fromAppsec] }));
    expect(signers(walk.release)).toEqual([
      { by: PEOPLE.approver.ref, onBehalfOf: undefined, fulfils: undefined },
      {
        by: 'user:default/zoe',
        onBehalfOf: fromAppsec.ref,
        fulfils: APPSEC,
      },
    ]);
  });

  it('counts somebody once who is in both groups', () => {
    const walk = openWith({ count: 2, include: APPSEC });
    walk.approve(PEOPLE.secondApprover);
    walk.approve(
      anActor('wim', { groups: ['security-operations-leads', 'appsec'] }),
    );
    expect(walk.step(SIGN_OFF).signatures).toHaveLength(1);
    expect(walk.release.status).toBe('in_review');
  });

  it('stays with the required group when it is given to somebody', () => {
    const walk = openWith({ count: 2, include: APPSEC });
    reassign(
      walk,
      PEOPLE.approver,
      { ref: PEOPLE.approver.ref, owners: holders([OPS, APPSEC]) },
      SIGN_OFF,
    );
    expect(walk.step(SIGN_OFF).owners).toEqual([PEOPLE.approver.ref, APPSEC]);
  });

  it('takes no approver by name who does not belong to it', () => {
    const refused = () => {
      const steps = aRunbook().spec.steps.map(step =>
        step.approval
          ? { ...step, approval: { ...step.approval, include: APPSEC } }
          : step,
      );
      return new Walk(
        anOpening({
          runbook: aRunbook({ spec: { steps } }),
          approver: {
            ref: PEOPLE.approver.ref,
            ownershipRefs: PEOPLE.approver.ownershipRefs,
          },
        }),
      );
    };
    expect(refused).toThrow(
      /requires a signature from group:default\/appsec, and vera/,
    );
  });
});

describe('an approval that is revoked', () => {
  it('shuts the release, cancels what nobody received and tells the requester', () => {
    const walk = new Walk().toSignOff();
    walk.approve();
    const { events, notices, cancelsDeliveries } = walk.do(PEOPLE.lead, {
      name: 'revoke',
      body: { reason: 'It repeats what it was trained on' },
    });
    expect(walk.release).toMatchObject({
      status: 'revoked',
      closure: {
        by: PEOPLE.lead.ref,
        reason: 'It repeats what it was trained on',
      },
    });
    expect(events.map(({ type }) => type)).toEqual(['release.revoked']);
    expect(cancelsDeliveries).toBe(true);
    expect(notices[0].recipients).toContain(PEOPLE.requester.ref);
  });

  it('has to have been given', () => {
    const walk = new Walk();
    const { code } = walk.refusal(PEOPLE.lead, {
      name: 'revoke',
      body: { reason: 'Too early' },
    });
    expect(code).toBe('release_not_signed_off');
  });
});

describe('the policy of the portal', () => {
  function withPolicy(allows: DecisionContext['allows']): Walk {
    const walk = new Walk();
    const context = walk.context.bind(walk);
    walk.context = someone => ({ ...context(someone), allows });
    return walk;
  }

  it('takes away what the rules give, and is asked of the release as it is now', () => {
    const asked: string[] = [];
    const walk = withPolicy(({ name }, release) => {
      asked.push(`${name} ${release.version}`);
      return false;
    });
    const { code, message } = walk.refusal(PEOPLE.lead, {
      name: 'complete',
      stepKey: SCOPE,
      body: {},
    });
    expect(code).toBe('not_permitted');
    expect(message).toContain('model-release.step.act');
    expect(asked).toEqual(['model-release.step.act 1']);
  });

  it.each([
    ['an owner with one of two', PEOPLE.lead, 'model-release.step.act'],
    ['an owner with the other', PEOPLE.lead, 'model-release.step.reassign'],
  ])('lets %s give their own step away', (_who, actor, missing) => {
    const walk = withPolicy(({ name }) => name !== missing);
    reassign(walk, actor);
    expect(walk.step(SCOPE).owners).toEqual([ludo.ref]);
  });

  it.each([
    ['an owner', PEOPLE.lead, 'model-release.step.act'],
    [
      'an administrator',
      anActor('piet', { authority: 'administrators' }),
      'model-release.step.reassign',
    ],
  ])('asks %s for the permission that they lack', (_who, actor, permission) => {
    const walk = withPolicy(() => false);
    expect(() => reassign(walk, actor)).toThrow(permission);
  });
});
