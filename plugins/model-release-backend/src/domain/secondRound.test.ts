import {
  ModelReleaseError,
  StepResult,
} from '@model-release/backstage-plugin-model-release-common';
import { PEOPLE, Walk } from '../__testUtils__/Walk';

const SCOPE = 'scope-and-ownership';
const DATA = 'training-data';
const REVIEW = 'security-review';
const SIGN_OFF = 'release-sign-off';

function amend(walk: Walk, parts: object) {
  return walk.do(PEOPLE.requester, {
    name: 'amend',
    body: { comment: 'Narrowed', prerequisites: [], ...parts },
  } as never);
}

function reopen(walk: Walk, key = REVIEW, actor = PEOPLE.appsec) {
  walk.do(actor, {
    name: 'reopen',
    stepKey: key,
    body: { reason: 'A tool was missing' },
  });
  return walk;
}

function reaffirm(key = REVIEW, walk: Walk, body: object = {}) {
  return {
    name: 'reaffirm' as const,
    stepKey: key,
    body: { packetDigest: walk.packetDigest(key), ...body },
  };
}

describe('a step that is open again', () => {
  it('knows who completed it when, and who reopened it why', () => {
    const walk = new Walk().toSignOff();
    const { completedAt, completedBy } = walk.step(REVIEW);
    reopen(walk);
    const { at } = walk.last.events[0];
    expect(walk.step(REVIEW).previousRound).toEqual({
      completedAt,
      completedBy,
      completedOnBehalfOf: undefined,
      judged: { intendedUse: walk.release.intendedUse },
      reopened: {
        cause: 'reopened',
        by: PEOPLE.appsec.ref,
        onBehalfOf: undefined,
        at,
        reason: 'A tool was missing',
      },
    });
    expect(walk.step(REVIEW).result).toBeDefined();
  });

  it('knows of an amendment which of the parts it reads were changed, and what it judged', () => {
    const walk = new Walk().toSignOff();
    const { intendedUse, modelCard } = walk.release;
    amend(walk, { intendedUse: 'Drafts two replies.' });
    const { judged, reopened } = walk.step(SCOPE).previousRound ?? {};
    expect(judged).toEqual({ intendedUse, modelCard: modelCard.digest });
    expect(reopened).toMatchObject({
      cause: 'amended',
      by: PEOPLE.requester.ref,
      reason: 'Narrowed',
      parts: ['intendedUse'],
    });
  });

  it('knows the earlier steps that are redone, also while it is blocked by them', () => {
    const walk = new Walk().toSignOff();
    amend(walk, { intendedUse: 'Drafts two replies.' });
    expect(walk.step(DATA)).toMatchObject({
      status: 'blocked',
      previousRound: {
        completedBy: PEOPLE.steward.ref,
        reopened: { cause: 'amended', steps: [SCOPE], parts: [] },
      },
    });
  });

  it('knows which sign-off requested changes', () => {
    const walk = new Walk().toSignOff();
    walk.do(PEOPLE.approver, {
      name: 'request-changes',
      stepKey: SIGN_OFF,
      body: { comment: 'Once more', steps: [REVIEW] },
    });
    expect(walk.step(REVIEW).previousRound?.reopened).toMatchObject({
      cause: 'changes_requested',
      by: PEOPLE.approver.ref,
      signOff: SIGN_OFF,
    });
  });

  it('forgets the earlier round once it is completed again', () => {
    const walk = reopen(new Walk().toSignOff());
    walk.reviewSecurity('two tools');
    expect(walk.step(REVIEW).previousRound).toBeUndefined();
  });
});

describe('a result that still holds', () => {
  it('is a new result of whoever confirms it, which says when it was first given', () => {
    const walk = reopen(new Walk().toSignOff());
    const { previousRound, result } = walk.step(REVIEW);
    walk.do(PEOPLE.appsec, reaffirm(REVIEW, walk, { comment: 'Seen again' }));
    expect(walk.step(REVIEW)).toMatchObject({
      status: 'completed',
      completedBy: PEOPLE.appsec.ref,
      completedAt: walk.last.events[0].at,
      result: {
        ...result,
        reaffirmed: {
          firstCompletedAt: previousRound?.completedAt,
          firstCompletedBy: previousRound?.completedBy,
          comment: 'Seen again',
        },
      },
    });
    expect(walk.last.events.map(({ type }) => type)).toEqual([
      'step.reaffirmed',
      'step.activated',
    ]);
    expect(walk.last.packets).toHaveLength(1);
  });

  it('is what a sign-off covered before, unless something was said', () => {
    const walk = new Walk().toSignOff();
    const signed = walk.packetDigest();
    reopen(walk).do(PEOPLE.appsec, reaffirm(REVIEW, walk));
    expect(walk.packetDigest()).toBe(signed);
    reopen(walk).do(
      PEOPLE.appsec,
      reaffirm(REVIEW, walk, { comment: 'Seen again' }),
    );
    expect(walk.packetDigest()).not.toBe(signed);
  });

  it('keeps from signing whoever confirmed it, and whoever gave it first', () => {
    const walk = reopen(new Walk().toSignOff());
    const both = {
      ...PEOPLE.approver,
      ownershipRefs: [
        ...PEOPLE.approver.ownershipRefs,
        ...PEOPLE.appsec.ownershipRefs.slice(1),
      ],
    };
    walk.do(both, reaffirm(REVIEW, walk));
    const approve = {
      name: 'approve' as const,
      stepKey: SIGN_OFF,
      body: { packetDigest: walk.packetDigest(), attestation: true as const },
    };
    expect(walk.refusal(both, approve).code).toBe('completed_covered_step');
    const first = {
      ...PEOPLE.appsec,
      ownershipRefs: [
        ...PEOPLE.appsec.ownershipRefs,
        'group:default/security-operations-leads',
      ],
    };
    expect(walk.refusal(first, approve).code).toBe('completed_covered_step');
  });

  it('is refused where a part that the step reads has changed', () => {
    const walk = new Walk().toSignOff();
    amend(walk, { intendedUse: 'Drafts two replies.' });
    const refusal = walk.refusal(PEOPLE.lead, reaffirm(SCOPE, walk));
    expect(refusal).toMatchObject({
      code: 'result_outdated',
      details: { parts: ['intendedUse'], files: [] },
    });
    expect(refusal.message).toContain('the intended use');
  });

  it('holds again once the part is what it was', () => {
    const walk = new Walk().toSignOff();
    const { intendedUse } = walk.release;
    amend(walk, { intendedUse: 'Drafts two replies.' });
    amend(walk, { intendedUse });
    walk.do(PEOPLE.lead, reaffirm(SCOPE, walk));
    expect(walk.step(SCOPE).status).toBe('completed');
  });

  it('is refused where its own files have changed', () => {
    const walk = reopen(
      new Walk().toSignOff(),
      'evaluation-summary',
      PEOPLE.engineer,
    );
    walk.storeFile('eval-sr-lora-0042.zip', 'other bytes');
    expect(
      walk.refusal(PEOPLE.engineer, reaffirm('evaluation-summary', walk)),
    ).toMatchObject({
      code: 'result_outdated',
      details: { parts: [], files: ['eval-sr-lora-0042.zip'] },
    });
  });

  it('takes a word where a sign-off sent back exactly this step', () => {
    const walk = new Walk().toSignOff();
    walk.do(PEOPLE.approver, {
      name: 'request-changes',
      stepKey: SIGN_OFF,
      body: { comment: 'Once more', steps: [REVIEW] },
    });
    expect(walk.refusal(PEOPLE.appsec, reaffirm(REVIEW, walk)).code).toBe(
      'comment_required',
    );
    walk.do(PEOPLE.appsec, reaffirm(REVIEW, walk, { comment: 'It was there' }));
    expect(walk.step(REVIEW).status).toBe('completed');
  });

  it('is refused over a packet that is not the one somebody saw', () => {
    const walk = reopen(new Walk().toSignOff());
    const seen = reaffirm(REVIEW, walk);
    amend(walk, { rollback: { type: 'checkpoint', target: 'another' } });
    expect(walk.refusal(PEOPLE.appsec, seen).code).toBe('stale_packet');
  });

  it.each<[string, (walk: Walk) => ModelReleaseError]>([
    [
      'nothing_to_reaffirm',
      walk => walk.refusal(PEOPLE.lead, reaffirm(SCOPE, walk)),
    ],
    [
      'step_not_active',
      walk => walk.refusal(PEOPLE.approver, reaffirm(SIGN_OFF, walk)),
    ],
  ])('is %s where there is none', (code, refuse) => {
    expect(refuse(new Walk()).code).toBe(code);
  });

  it('says when it was first given, however often it is confirmed', () => {
    const walk = reopen(new Walk().toSignOff());
    const first = walk.step(REVIEW).previousRound?.completedAt;
    walk.do(PEOPLE.appsec, reaffirm(REVIEW, walk));
    reopen(walk).do(PEOPLE.appsec, reaffirm(REVIEW, walk));
    const result = walk.step(REVIEW).result as Extract<
      StepResult,
      { type: 'form' }
    >;
    expect(result.reaffirmed?.firstCompletedAt).toBe(first);
  });
});

describe('the event of an amendment', () => {
  it('has old and new of each field, cards by digest, and the steps that it reopened', () => {
    const walk = new Walk().toSignOff();
    const { intendedUse, modelCard } = walk.release;
    const card = { ...modelCard, digest: `sha256:${'a'.repeat(64)}` };
    amend(walk, { intendedUse: 'x'.repeat(9_000), modelCard: card });
    const [{ type, data }] = walk.last.events;
    expect(type).toBe('release.amended');
    expect(data).toEqual({
      comment: 'Narrowed',
      changes: [
        { part: 'modelCard', before: modelCard.digest, after: card.digest },
        {
          part: 'intendedUse',
          before: intendedUse,
          after: `${'x'.repeat(2_000)}…`,
        },
      ],
      reopens: [SCOPE, DATA, 'evaluation-summary', REVIEW, SIGN_OFF],
    });
  });

  it('is none where only the place of the same card is another', () => {
    const walk = new Walk();
    const card = { ...walk.release.modelCard, source: 'https://elsewhere' };
    expect(() => amend(walk, { modelCard: card })).toThrow(
      'Nothing has changed',
    );
  });
});
