import {
  Actor,
  coveredSteps,
  isDoneStep,
  ModelReleaseError,
} from '@model-release/backstage-plugin-model-release-common';
import { aRunbook } from '@model-release/backstage-plugin-model-release-common/testUtils';
import fc from 'fast-check';
import { GENESIS } from '../service/ReleaseStore';
import { sealEvents, verifyTrail } from '../service/auditChain';
import { anOpening, PEOPLE, Walk } from '../__testUtils__/Walk';
import { Command } from './command';

const QUORUM = 2;
const SIGN_OFF = 'release-sign-off';

/** Owners of the sign-off who also own other steps, or who asked for the release. */
const LEADS = 'group:default/security-operations-leads';
const withLead = (actor: Actor): Actor => ({
  ...actor,
  ownershipRefs: [...actor.ownershipRefs, LEADS],
});

const ACTORS = [
  ...Object.values(PEOPLE),
  withLead(PEOPLE.requester),
  withLead(PEOPLE.appsec),
  withLead(PEOPLE.lead),
  { ...PEOPLE.approver, delegatedBy: 'plugin:scaffolder' },
  { ...PEOPLE.approver, kind: 'service' as const },
];

const KEYS = aRunbook().spec.steps.map(step => step.key);

/** Who does what to which step; half of the time whoever can do it to one that waits. */
type Move = { actor: number; kind: number; step: number; apt: boolean };

const moves = fc.array(
  fc.record<Move>({
    actor: fc.nat(ACTORS.length - 1),
    kind: fc.nat(9),
    step: fc.nat(KEYS.length - 1),
    apt: fc.boolean(),
  }),
  { minLength: 10, maxLength: 60 },
);

/** The next thing that has to be done, by one of those who may. */
function aptMove(walk: Walk, move: Move): Move {
  const step = KEYS.findIndex(key => walk.step(key).status === 'active');
  if (!move.apt || step === -1) {
    return move;
  }
  const { owners } = walk.step(KEYS[step]);
  const able = ACTORS.flatMap((actor, index) =>
    owners.some(owner => actor.ownershipRefs.includes(owner)) ? [index] : [],
  );
  if (able.length === 0) {
    return move;
  }
  return {
    ...move,
    step,
    kind: KEYS[step] === SIGN_OFF ? 3 : 0,
    actor: able[move.actor % able.length],
  };
}

function toCommand(walk: Walk, { kind, step }: Move): Command {
  const stepKey = KEYS[step];
  const expectedVersion = walk.step(stepKey).version;
  const reason = 'because';
  switch (kind) {
    case 0:
    case 1:
    case 2:
      return completion(walk, stepKey, expectedVersion);
    case 3:
    case 4:
      return {
        name: 'approve',
        stepKey: SIGN_OFF,
        body: {
          expectedVersion: walk.step(SIGN_OFF).version,
          packetDigest: walk.packetDigest(),
          attestation: true,
        },
      };
    case 5:
      return { name: 'reopen', stepKey, body: { expectedVersion, reason } };
    case 6:
      return { name: 'waive', stepKey, body: { expectedVersion, reason } };
    case 7:
      return {
        name: 'request-changes',
        stepKey: SIGN_OFF,
        body: {
          expectedVersion: walk.step(SIGN_OFF).version,
          comment: reason,
          steps: [stepKey],
        },
      };
    case 8:
      return {
        name: 'request-changes',
        stepKey,
        body: { expectedVersion, comment: reason },
      };
    default:
      return { name: 'resubmit', stepKey, body: { expectedVersion } };
  }
}

function completion(
  walk: Walk,
  stepKey: string,
  expectedVersion: number,
): Command {
  const { checklist = [], form } = walk.step(stepKey);
  return {
    name: 'complete',
    stepKey,
    body: {
      expectedVersion,
      ...(checklist.length > 0
        ? {
            checklist: Object.fromEntries(
              checklist.map(entry => [entry.key, true as const]),
            ),
          }
        : {}),
      ...(form ? { answers: { injection: 'text' } } : {}),
    },
  };
}

function openWithQuorum(): Walk {
  const steps = aRunbook().spec.steps.map(step => ({
    ...step,
    // Files are not what this is about: every step can be completed by a command.
    ...(step.type === 'file_upload'
      ? { type: 'manual' as const, checklist: [] }
      : {}),
    ...(step.approval ? { approval: { ...step.approval, count: QUORUM } } : {}),
  }));
  return new Walk(anOpening({ runbook: aRunbook({ spec: { steps } }) }));
}

/** Whoever is told no is told so by a code; everything else is a defect. */
function attempt(walk: Walk, drawn: Move) {
  const move = aptMove(walk, drawn);
  try {
    return walk.do(ACTORS[move.actor], toCommand(walk, move)).events;
  } catch (error) {
    expect(error).toBeInstanceOf(ModelReleaseError);
    return [];
  }
}

function assertInvariants(walk: Walk): void {
  const { release } = walk;
  for (const step of release.steps) {
    if (step.status !== 'blocked') {
      const covered = coveredSteps(release.steps, step.key);
      expect(covered.filter(key => !isDoneStep(walk.step(key).status))).toEqual(
        [],
      );
    }
  }
  const { signatures } = walk.step(SIGN_OFF);
  const signers = signatures.map(signature => signature.by);
  expect(new Set(signers).size).toBe(signers.length);
  expect(signers).not.toContain(release.requester);
  const completers = release.steps
    .filter(step => step.key !== SIGN_OFF && step.status === 'completed')
    .map(step => step.completedBy);
  expect(signers.filter(signer => completers.includes(signer))).toEqual([]);
  for (const signature of signatures) {
    expect(signature.packetDigest).toBe(walk.packetDigest());
  }
  if (release.status === 'approved') {
    expect(signers.length).toBeGreaterThanOrEqual(QUORUM);
  }
}

describe('whatever people do, in any order', () => {
  it('no release is approved by too few, by its requester, by a completer, or over another packet', () => {
    let approved = 0;
    fc.assert(
      fc.property(moves, list => {
        const walk = openWithQuorum();
        const trail = [...walk.last.events];
        for (const move of list) {
          const { version } = walk.release;
          const events = attempt(walk, move);
          trail.push(...events);
          // No event without a change, no change without an event.
          expect(walk.release.version).toBe(version + (events.length && 1));
          assertInvariants(walk);
        }
        approved += walk.release.status === 'approved' ? 1 : 0;
        const sealed = sealEvents({ seq: 0, head: GENESIS }, trail);
        expect(verifyTrail(sealed.events, sealed.audit.head).valid).toBe(true);
      }),
      { numRuns: 300, seed: 20260509 },
    );
    // The walks would prove little if none of them got to the end.
    expect(approved).toBeGreaterThan(10);
  });

  it('a trail that is shortened, reordered or edited does not hold', () => {
    const { events } = new Walk().last;
    const { events: sealed, audit } = sealEvents(
      { seq: 0, head: GENESIS },
      events,
    );
    const [first, second] = sealed;
    const edited = { ...first, actor: 'user:default/eve' };
    for (const forged of [[first], [second, first], [edited, second], []]) {
      expect(verifyTrail(forged, audit.head).valid).toBe(false);
    }
  });
});
