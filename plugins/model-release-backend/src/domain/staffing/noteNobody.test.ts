import {
  aRunbook,
  STEP_OWNERS,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { anOpening, PEOPLE, Walk } from '../../__testUtils__/Walk';
import { OpenReleaseInput } from '../opening/OpenReleaseInput';

const SIGN_OFF = 'release-sign-off';
const DATA = 'training-data';
const OPS = 'group:default/security-operations-leads';
const GOVERNANCE = 'group:default/data-governance';
const VERA = PEOPLE.approver.ref;
const NORA = PEOPLE.requester.ref;

/** Who is behind the owners, by ref; enough people unless said otherwise. */
function behind(staff: Record<string, string[]> = {}) {
  const enough = Object.values(STEP_OWNERS).map(
    (owner, n): [string, string[]] => [
      owner,
      [`user:default/a${n}`, `user:default/b${n}`],
    ],
  );
  return new Map([...enough, ...Object.entries(staff)]);
}

function refresh(walk: Walk, staff: Record<string, string[]> = {}) {
  return walk.do(PEOPLE.stranger, {
    name: 'refresh-owners',
    body: {},
    found: {},
    behind: behind(staff),
  });
}

/** People are told when a second look agrees. */
function refreshTwice(walk: Walk, staff: Record<string, string[]> = {}) {
  refresh(walk, staff);
  return refresh(walk, staff);
}

const typesOf = ({ last }: Walk) => last.events.map(({ type }) => type);

describe('a step that nobody can act on any more', () => {
  it('is noted at once, and told to the requester and the groups above its owners when the next look agrees', () => {
    const walk = new Walk();
    const { events, notices } = refresh(walk, { [GOVERNANCE]: [] });
    const message =
      '“Training data”: nobody is in group:default/data-governance. Add somebody to group:default/data-governance in the catalog, or give the step another owner.';
    expect(walk.step(DATA).nobody).toEqual({
      cause: 'no_members',
      message,
      since: '2026-03-02T09:00:00.000Z',
      told: [],
    });
    expect(events).toEqual([
      expect.objectContaining({
        type: 'step.nobody_can_act',
        stepKey: DATA,
        data: { cause: 'no_members', message, owners: [GOVERNANCE] },
      }),
    ]);
    expect(notices).toEqual([]);

    const second = refresh(walk, { [GOVERNANCE]: [] });
    expect(walk.step(DATA).nobody?.told).toEqual(['no_members']);
    expect(second.events).toEqual([
      expect.objectContaining({
        type: 'step.nobody_reported',
        stepKey: DATA,
        data: { cause: 'no_members' },
      }),
    ]);
    expect(second.notices).toEqual([
      {
        recipients: [NORA],
        groupsAbove: [GOVERNANCE],
        title:
          'Nobody can act on Training data ({resource:default/support-replies}, sr-lora-0042 → production)',
        description: message,
        topic: 'nobody-can-act',
        stepKey: DATA,
        asksWhile: 'nobody',
      },
    ]);
  });

  it('is told once, however often it is looked at', () => {
    const walk = new Walk();
    refreshTwice(walk, { [GOVERNANCE]: [] });
    const before = walk.release;
    expect(refresh(walk, { [GOVERNANCE]: [] }).notices).toEqual([]);
    expect(walk.release).toBe(before);
  });

  it('is told again only after it was all right in between', () => {
    const walk = new Walk();
    refreshTwice(walk, { [GOVERNANCE]: [] });
    refresh(walk);
    expect(typesOf(walk)).toEqual(['step.somebody_can_act']);
    expect(walk.step(DATA).nobody).toBeUndefined();
    expect(refreshTwice(walk, { [GOVERNANCE]: [] }).notices).toHaveLength(1);
  });

  it('is told to nobody while the catalog forgets people and finds them again', () => {
    const walk = new Walk();
    for (let round = 0; round < 4; round += 1) {
      expect(refresh(walk, { [GOVERNANCE]: [] }).notices).toEqual([]);
      expect(refresh(walk).notices).toEqual([]);
    }
  });

  it('is told of each cause, and of none twice', () => {
    const walk = new Walk();
    const told = (people: string[]) =>
      refreshTwice(walk, { [OPS]: people }).notices.length;
    expect(told([])).toBe(1);
    expect(told([NORA])).toBe(1);
    expect(walk.step(SIGN_OFF).nobody?.cause).toBe('too_few');
    expect(refresh(walk, { [OPS]: [] }).notices).toEqual([]);
    expect(typesOf(walk)).toEqual(['step.nobody_can_act']);
    expect(refresh(walk, { [OPS]: [] }).events).toEqual([]);
    expect(walk.step(SIGN_OFF).nobody).toMatchObject({
      cause: 'no_members',
      since: '2026-03-02T09:00:00.000Z',
      told: ['no_members', 'too_few'],
    });
  });

  it('is judged with the owners that it has by then', () => {
    const walk = new Walk();
    const others = 'group:default/others';
    walk.do(PEOPLE.stranger, {
      name: 'refresh-owners',
      body: {},
      found: {
        [DATA]: {
          owners: { owners: [others], source: 'the catalog' },
          keepsReassignment: true,
        },
      },
      behind: behind({ [others]: [] }),
    });
    expect(typesOf(walk)).toEqual([
      'step.owners_changed',
      'step.nobody_can_act',
    ]);
    expect(walk.step(DATA).nobody?.message).toContain(others);
  });

  it('is no longer one once somebody did it or it was reassigned', () => {
    const walk = new Walk();
    refresh(walk, { [STEP_OWNERS['scope-and-ownership']]: [], [OPS]: [] });
    walk.confirmScope();
    expect(walk.step('scope-and-ownership').nobody).toBeUndefined();
    walk.do(PEOPLE.approver, {
      name: 'reassign',
      stepKey: SIGN_OFF,
      body: { to: VERA, reason: 'She is back' },
      target: {
        ref: VERA,
        owners: { owners: [OPS], source: 'the catalog' },
        eligibility: 'eligible',
      },
    });
    expect(walk.step(SIGN_OFF).nobody).toBeUndefined();
  });

  it('stays as it is where the owners were not looked up', () => {
    const walk = new Walk();
    refresh(walk, { [GOVERNANCE]: [] });
    const { events } = walk.do(PEOPLE.stranger, {
      name: 'refresh-owners',
      body: {},
      found: {},
      behind: new Map(),
    });
    expect(events).toEqual([]);
  });
});

describe('a named approver who leaves', () => {
  const named = () =>
    new Walk(
      anOpening({
        request: { ...anOpening().request, approver: VERA },
        approver: { ref: VERA, ownershipRefs: [VERA, OPS] },
      }),
    ).toSignOff();

  it('is said to the owners of the sign-off and to the requester, once', () => {
    const walk = named();
    const { notices } = refreshTwice(walk, { [VERA]: [] });
    expect(notices).toEqual([
      expect.objectContaining({
        recipients: [NORA, OPS],
        description: expect.stringMatching(
          /vera, .* is no longer in the catalog\. An owner of the step can reassign it\.$/,
        ),
      }),
    ]);
    expect(notices[0]).not.toHaveProperty('groupsAbove');
    expect(refresh(walk, { [VERA]: [] }).notices).toEqual([]);
  });

  it('is said to an owner who tries to sign, who can reassign it', () => {
    const walk = named();
    refresh(walk, { [VERA]: [] });
    const attempt = {
      name: 'approve' as const,
      stepKey: SIGN_OFF,
      body: { packetDigest: walk.packetDigest(), attestation: true as const },
    };
    const refusal = walk.refusal(PEOPLE.secondApprover, attempt);
    expect(refusal.code).toBe('not_owner');
    expect(refusal.message).toMatch(/no longer in the catalog\. An owner/);
    expect(refusal.details).toMatchObject({
      namedApprover: VERA,
      namedApproverLeft: true,
    });
    expect(walk.refusal(PEOPLE.stranger, attempt).message).toMatch(
      /is assigned to/,
    );
    walk.do(PEOPLE.secondApprover, {
      name: 'reassign',
      stepKey: SIGN_OFF,
      body: { to: PEOPLE.secondApprover.ref, reason: 'Vera left' },
      target: {
        ref: PEOPLE.secondApprover.ref,
        owners: { owners: [OPS], source: 'the catalog' },
        eligibility: 'eligible',
      },
    });
    walk.approve(PEOPLE.secondApprover);
    expect(walk.release.status).toBe('approved');
  });
});

describe('a release that nobody could sign', () => {
  const opening = (overrides: Partial<OpenReleaseInput> = {}) =>
    anOpening({
      behind: behind({ [OPS]: [NORA], [GOVERNANCE]: [] }),
      ...overrides,
    });
  const warningRunbook = () =>
    aRunbook({
      spec: {
        steps: aRunbook().spec.steps.map(step => ({
          ...step,
          onNobody: step.type === 'webhook' ? undefined : ('warn' as const),
        })),
      },
    });

  const refusalOf = (input: OpenReleaseInput) => {
    try {
      return new Walk(input) && undefined;
    } catch (error) {
      return error;
    }
  };

  it('is not opened, and every step with nobody is listed', () => {
    expect(refusalOf(opening())).toMatchObject({
      code: 'nobody_can_act',
      message: expect.stringMatching(
        /^“Training data”: nobody is in .* “Release sign-off”: nora is the only person who could sign off, but requests the release\./,
      ),
      details: {
        problems: [expect.any(String), expect.any(String)],
        steps: [
          {
            step: { key: DATA, title: 'Training data' },
            owners: [GOVERNANCE],
            cause: 'no_members',
          },
          { step: { key: SIGN_OFF }, cause: 'too_few' },
        ],
      },
    });
  });

  it('is refused with everything else that is wrong', () => {
    const missing = {
      key: 'a',
      title: 'Card',
      met: false,
      detail: 'Add a card.',
    };
    expect(refusalOf(opening({ prerequisites: [missing] }))).toMatchObject({
      code: 'missing_prerequisites',
      message: '1 of 1 prerequisites are not met: Card: Add a card.',
      details: {
        missing: [missing],
        problems: [
          'Card: Add a card.',
          expect.stringContaining('Training data'),
          expect.stringContaining('Release sign-off'),
        ],
      },
    });
  });

  it('is opened where the runbook only warns, and noted on its steps', () => {
    const walk = new Walk(opening({ runbook: warningRunbook() }));
    expect(typesOf(walk)).toEqual([
      'release.opened',
      'step.activated',
      'step.nobody_can_act',
      'step.nobody_can_act',
    ]);
    expect(walk.step(SIGN_OFF).nobody?.cause).toBe('too_few');
    expect(walk.last.notices.map(({ topic }) => topic)).toEqual([
      'step-active',
    ]);
    const staff = { [OPS]: [NORA], [GOVERNANCE]: [] };
    expect(refresh(walk, staff).notices.map(({ topic }) => topic)).toEqual([
      'nobody-can-act',
      'nobody-can-act',
    ]);
    expect(refresh(walk, staff).events).toEqual([]);
  });

  it('is not said of an approver who is refused anyway', () => {
    const refusal = refusalOf(
      opening({
        behind: behind(),
        request: { ...anOpening().request, approver: NORA },
        approver: { ref: NORA, ownershipRefs: [NORA, OPS] },
      }),
    );
    expect(refusal).toMatchObject({
      code: 'approver_not_eligible',
      details: { problems: [expect.stringMatching(/^nora requests/)] },
    });
  });
});
