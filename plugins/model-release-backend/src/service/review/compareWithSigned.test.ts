import {
  Actor,
  ReleaseEvent,
} from '@model-release/backstage-plugin-model-release-common';
import {
  aRunbook,
  anActor,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { anOpening, PEOPLE, Walk } from '../../__testUtils__/Walk';
import { sealEvents } from '../releases/auditChain';
import { canonicalJson } from '../../lib/canonicalDigest';
import { compareWithSigned } from './compareWithSigned';
import { GENESIS, StoredPacket } from '../../ports/ReleaseStore';

const SIGN_OFF = 'release-sign-off';
const { approver, secondApprover, stranger } = PEOPLE;

/** A walk whose sign-off takes two, with everything kept that a store would keep. */
class KeptWalk extends Walk {
  readonly events: ReleaseEvent[] = [];
  readonly packets = new Map<string, StoredPacket>();

  constructor() {
    const { steps } = aRunbook().spec;
    const runbook = aRunbook({
      spec: {
        steps: steps.map(step =>
          step.approval
            ? { ...step, approval: { ...step.approval, count: 2 } }
            : step,
        ),
      },
    });
    super(anOpening({ runbook }));
    this.#keep();
    this.toSignOff();
  }

  goOn(decision: Parameters<Walk['goOn']>[0]) {
    super.goOn(decision);
    this.#keep();
    return decision;
  }

  /** What somebody is told. */
  async tell(reader: Actor, stepKey = SIGN_OFF) {
    return compareWithSigned(
      {
        releases: {
          readTrail: async () => ({ events: this.events, head: '' }),
          findPacket: async digest => this.packets.get(digest),
        },
        storage: {
          head: async () => undefined,
          readVerified: () => Promise.reject(new Error('nothing is read')),
        },
      },
      this.release,
      stepKey,
      reader.ref,
    );
  }

  #keep(): void {
    const chain = { seq: this.events.length, head: GENESIS };
    this.events.push(...sealEvents(chain, this.last.events).events);
    for (const { digest, content } of this.last.packets) {
      const kept = { digest, content: canonicalJson(content), signedAt: '' };
      this.packets.set(digest, kept);
    }
  }
}

function redoSecurity(walk: Walk, injection: string) {
  walk.do(PEOPLE.appsec, {
    name: 'reopen',
    stepKey: 'security-review',
    body: { reason: 'a tool was missing' },
  });
  walk.reviewSecurity(injection);
}

const answer = (before: string, after: string) => ({
  kind: 'answer',
  step: 'security-review',
  question: 'Where could text take over?',
  before,
  after,
});

describe('what changed since somebody signed', () => {
  it('has nothing to be compared with before anybody did', async () => {
    const walk = new KeptWalk();
    expect(await walk.tell(approver)).toEqual({
      signed: undefined,
      since: undefined,
      current: walk.packetDigest(),
      changes: [],
    });
  });

  it('is nothing while the signature counts', async () => {
    const walk = new KeptWalk();
    walk.approve(approver);
    expect(await walk.tell(approver)).toMatchObject({
      signed: { by: approver.ref, counts: true, mine: true },
      changes: [],
    });
  });

  it('is told to who signed, when it was taken back', async () => {
    const walk = new KeptWalk();
    const packetDigest = walk.packetDigest();
    walk.approve(approver);
    redoSecurity(walk, 'two tools');
    expect(await walk.tell(approver)).toMatchObject({
      signed: { by: approver.ref, counts: false, mine: true, packetDigest },
      current: walk.packetDigest(),
      changes: [answer('the ticket text', 'two tools')],
    });
  });

  it('counts from the last packet that the reader signed, not from the first or from others', async () => {
    const walk = new KeptWalk();
    walk.approve(approver);
    redoSecurity(walk, 'two tools');
    walk.approve(approver);
    redoSecurity(walk, 'three tools');
    walk.approve(secondApprover);
    expect(await walk.tell(approver)).toMatchObject({
      signed: { counts: false },
      changes: [answer('two tools', 'three tools')],
    });
    expect(await walk.tell(secondApprover)).toMatchObject({
      signed: { counts: true },
      changes: [],
    });
  });

  it('counts for others from the last packet that anybody signed', async () => {
    const walk = new KeptWalk();
    walk.approve(approver);
    redoSecurity(walk, 'two tools');
    expect(await walk.tell(stranger)).toMatchObject({
      signed: { by: approver.ref, counts: false, mine: false },
      changes: [answer('the ticket text', 'two tools')],
    });
  });

  it('counts for somebody absent from what was signed in their place', async () => {
    const walk = new KeptWalk();
    const { ref, ownershipRefs } = approver;
    walk.approve({
      ...anActor('ada'),
      delegators: [{ ref, ownershipRefs }],
    });
    redoSecurity(walk, 'two tools');
    walk.approve(secondApprover);
    expect(await walk.tell(approver)).toMatchObject({
      signed: { by: 'user:default/ada', onBehalfOf: ref, mine: true },
      changes: [answer('the ticket text', 'two tools')],
    });
  });

  it('owns up to it when what was signed is not kept', async () => {
    const walk = new KeptWalk();
    walk.approve(approver);
    redoSecurity(walk, 'two tools');
    walk.packets.clear();
    expect((await walk.tell(approver)).changes).toEqual([
      { kind: 'other', what: 'the packet' },
    ]);
  });

  it('tells of a model card that differs even if neither text is there', async () => {
    const walk = new KeptWalk();
    walk.approve(approver);
    const before = walk.release.modelCard;
    const after = { ...before, digest: before.digest.replace(/.$/, 'x') };
    walk.do(PEOPLE.requester, {
      name: 'amend',
      body: { comment: 'mended', prerequisites: [], modelCard: after },
    });
    expect((await walk.tell(approver)).changes).toContainEqual({
      kind: 'model-card',
      before: before.digest,
      after: after.digest,
      text: undefined,
    });
  });

  it('is refused for a step that is not there', async () => {
    const walk = new KeptWalk();
    await expect(walk.tell(approver, 'nowhere')).rejects.toMatchObject({
      code: 'unknown_step',
    });
  });

  it('counts from a change request where that was later, with its comment', async () => {
    const walk = new KeptWalk();
    walk.approve(approver);
    const packetDigest = walk.packetDigest();
    walk.do(approver, {
      name: 'request-changes',
      stepKey: SIGN_OFF,
      body: { steps: ['security-review'], comment: 'Which tools?' },
    });
    walk.reviewSecurity('three tools');
    expect(await walk.tell(approver)).toMatchObject({
      signed: { packetDigest, counts: false },
      since: {
        act: 'changes_requested',
        mine: true,
        comment: 'Which tools?',
        packetDigest,
      },
      changes: [answer('the ticket text', 'three tools')],
    });
  });

  it('holds what others did meanwhile, and counts from the later of two acts', async () => {
    const walk = new KeptWalk();
    walk.do(approver, {
      name: 'request-changes',
      stepKey: SIGN_OFF,
      body: { steps: ['security-review'], comment: 'Which tools?' },
    });
    walk.reviewSecurity('two tools');
    walk.approve(approver);
    redoSecurity(walk, 'three tools');
    const { since, changes } = await walk.tell(approver);
    expect(since).toMatchObject({ act: 'approved', mine: true });
    expect(changes).toEqual([answer('two tools', 'three tools')]);
  });

  it('tells somebody who did neither what was asked for', async () => {
    const walk = new KeptWalk();
    walk.do(approver, {
      name: 'request-changes',
      stepKey: SIGN_OFF,
      body: { steps: ['security-review'], comment: 'Which tools?' },
    });
    walk.reviewSecurity('two tools');
    expect((await walk.tell(stranger)).since).toMatchObject({
      act: 'changes_requested',
      by: approver.ref,
      mine: false,
    });
  });
});
