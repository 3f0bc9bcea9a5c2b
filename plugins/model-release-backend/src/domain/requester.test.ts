import { Actor } from '@model-release/backstage-plugin-model-release-common';
import {
  anActor,
  aRunbook,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { anOpening, PEOPLE, Walk } from '../__testUtils__/Walk';
import { NextRequester } from './command';

type Move = Parameters<Walk['do']>[1];

const SIGN_OFF = 'release-sign-off';
const { appsec, approver, engineer, lead, requester, stranger } = PEOPLE;

function giveTo(
  walk: Walk,
  target: NextRequester = engineer,
  by: Actor = lead,
) {
  return walk.do(by, {
    name: 'reassign-requester',
    body: { to: target.ref, reason: 'Nora has left' },
    target,
  });
}

const signOffBy = (ref: string, groups: string[] = []) =>
  anActor(ref, { groups: ['security-operations-leads', ...groups] });

describe('a request that is given to somebody else', () => {
  it('is theirs, both are told, and the record says why', () => {
    const walk = new Walk();
    const { events, notices } = giveTo(walk);
    expect(walk.release).toMatchObject({
      requester: engineer.ref,
      formerRequesters: [requester.ref],
      status: 'in_review',
    });
    expect(events).toMatchObject([
      {
        type: 'requester.reassigned',
        actor: lead.ref,
        data: {
          from: requester.ref,
          to: engineer.ref,
          reason: 'Nora has left',
        },
      },
    ]);
    expect(notices).toMatchObject([
      {
        recipients: [engineer.ref, requester.ref],
        topic: 'requester-changed',
        description: 'Nora has left',
      },
    ]);
  });

  it('can be taken over by an owner of the model', () => {
    const walk = new Walk();
    giveTo(walk, engineer, engineer);
    expect(walk.release.requester).toBe(engineer.ref);
  });

  it('leaves what was signed as it is: nobody signs who requested it', () => {
    const walk = new Walk().toSignOff();
    const before = walk.packetDigest();
    giveTo(walk);
    expect(walk.packetDigest()).toBe(before);
  });

  it('is withdrawn, amended and resubmitted by the new requester alone', () => {
    const walk = new Walk();
    walk.do(lead, {
      name: 'request-changes',
      stepKey: 'scope-and-ownership',
      body: { comment: 'Whose is it?' },
    });
    giveTo(walk);
    const commands: Move[] = [
      { name: 'resubmit', stepKey: 'scope-and-ownership', body: {} },
      {
        name: 'amend',
        body: { comment: 'Ours', intendedUse: 'Drafts.', prerequisites: [] },
      },
      { name: 'withdraw', body: {} },
    ];
    for (const command of commands) {
      expect(walk.refusal(requester, command).code).toBe('not_requester');
    }
    for (const command of commands) {
      walk.do(engineer, command);
    }
    expect(walk.release.status).toBe('withdrawn');
  });

  it.each([
    ['the old requester', signOffBy('nora')],
    ['the new one', signOffBy('otto')],
  ])('is signed off by neither of them: %s', (_who, actor) => {
    const walk = new Walk().toSignOff();
    giveTo(walk);
    const packetDigest = walk.packetDigest();
    const commands: Move[] = [
      {
        name: 'approve',
        stepKey: SIGN_OFF,
        body: { packetDigest, attestation: true },
      },
      {
        name: 'request-changes',
        stepKey: SIGN_OFF,
        body: { comment: 'No' },
      },
      { name: 'reject', stepKey: SIGN_OFF, body: { comment: 'No' } },
    ];
    for (const command of commands) {
      expect(walk.refusal(actor, command).code).toBe('own_request');
    }
    walk.approve();
    expect(walk.release.status).toBe('approved');
  });

  it('goes back and forth, and everybody who had it stays kept apart', () => {
    const walk = new Walk().toSignOff();
    giveTo(walk, engineer);
    giveTo(walk, stranger);
    giveTo(walk, requester);
    expect(walk.release).toMatchObject({
      requester: requester.ref,
      formerRequesters: [requester.ref, engineer.ref, stranger.ref],
    });
    expect(() => walk.approve(signOffBy('zoe'))).toThrow(/zoe requested/);
  });

  it.each<[string, NextRequester, RegExp]>([
    [
      'nobody in the catalog',
      { ref: 'user:default/ghost' },
      /^to: user:default\/ghost is not a User in the catalog/,
    ],
    ['whoever has it', requester, /^to: nora is the requester already/],
    [
      'an owner of the sign-off',
      approver,
      /^to: vera is among those who sign “Release sign-off”/,
    ],
  ])('does not go to %s', (_who, target, message) => {
    const walk = new Walk();
    expect(() => giveTo(walk, target)).toThrow(message);
    expect(walk.release.requester).toBe(requester.ref);
  });

  it('does not go to the approver whom it names, nor to whoever has signed', () => {
    const { ref, ownershipRefs } = approver;
    const named = new Walk(
      anOpening({
        request: { ...anOpening().request, approver: ref },
        approver: { ref, ownershipRefs },
      }),
    );
    const leftTheGroup = { ref, ownershipRefs: [ref] };
    expect(() => giveTo(named, leftTheGroup)).toThrow(/^to: vera is among/);

    const steps = aRunbook().spec.steps.map(step =>
      step.approval
        ? { ...step, approval: { ...step.approval, count: 2 } }
        : step,
    );
    const walk = new Walk(
      anOpening({ runbook: aRunbook({ spec: { steps } }) }),
    );
    walk.toSignOff().approve();
    expect(() => giveTo(walk, leftTheGroup)).toThrow(/^to: vera is among/);
  });

  it('can go to somebody who did a step, who does not sign either', () => {
    const walk = new Walk().toSignOff();
    giveTo(walk, appsec);
    expect(walk.release.requester).toBe(appsec.ref);
    expect(() => walk.approve(signOffBy('sami'))).toThrow(/sami requested/);
  });

  it('is given away by nobody who neither owns the model nor administers', () => {
    const walk = new Walk();
    expect(() => giveTo(walk, engineer, stranger)).toThrow(
      /Only support-ml can name another requester/,
    );
    expect(() => giveTo(walk, engineer, requester)).toThrow(/somebody else/);
  });
});
