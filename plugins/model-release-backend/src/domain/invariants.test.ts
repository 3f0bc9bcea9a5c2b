import {
  RELEASE_TRANSITIONS,
  ReleaseAction,
  STEP_TRANSITIONS,
  StepAction,
} from '@model-release/backstage-plugin-model-release-common';
import fc from 'fast-check';
import { GENESIS } from '../ports/ReleaseStore';
import { sealEvents, verifyTrail } from '../service/releases/auditChain';
import { Draw } from '../__testUtils__/randomWalk/Attempt';
import { circumstances } from '../__testUtils__/randomWalk/circumstances';
import { Move } from '../__testUtils__/randomWalk/Move';
import {
  openAtRandom,
  plans,
  STEP_KEYS,
  World,
} from '../__testUtils__/randomWalk/openAtRandom';
import { STAFF, Through } from '../__testUtils__/randomWalk/RandomCompany';
import { ReleaseModel } from '../__testUtils__/randomWalk/ReleaseModel';
import { transitionSight } from '../__testUtils__/randomWalk/sightsOf';
import { Walk } from '../__testUtils__/Walk';

const RUNS = 2_000;

/** How often each thing is tried: what ends a walk seldom, what the rules are about often. */
const OFTEN: Record<StepAction | ReleaseAction, number> = {
  approve: 20,
  complete: 2,
  reaffirm: 3,
  upload: 2,
  'request-changes': 4,
  resubmit: 2,
  reopen: 3,
  waive: 10,
  reassign: 12,
  redeliver: 2,
  reject: 1,
  amend: 3,
  withdraw: 1,
  comment: 1,
  revoke: 3,
  close: 1,
  'reassign-requester': 4,
  'refresh-owners': 4,
};

const draws: fc.Arbitrary<Draw> = fc.record({
  action: fc.oneof(
    ...Object.entries(OFTEN).map(([action, weight]) => ({
      weight,
      arbitrary: fc.constant(action as Draw['action']),
    })),
  ),
  who: fc.constantFrom(...STAFF),
  through: fc.oneof(
    { weight: 10, arbitrary: fc.constant<Through>('person') },
    { weight: 1, arbitrary: fc.constantFrom<Through>('plugin', 'service') },
  ),
  step: fc.constantFrom(...STEP_KEYS),
  other: fc.constantFrom(...STEP_KEYS),
  pick: fc.nat(9999),
  isAimed: fc.oneof(
    { weight: 3, arbitrary: fc.constant(true) },
    { weight: 1, arbitrary: fc.constant(false) },
  ),
  isOld: fc.oneof(
    { weight: 7, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  ),
});

const someMoves: fc.Arbitrary<fc.Command<ReleaseModel, World>> = fc.oneof(
  { weight: 4, arbitrary: draws.map(draw => new Move(draw, true)) },
  { weight: 6, arbitrary: draws.map(draw => new Move(draw, false)) },
  { weight: 3, arbitrary: circumstances },
);

/** A part of the way, so that sign-offs are reached: nothing but what has to be done. */
const firstMoves = fc.array(
  draws.map(draw => new Move(draw, true)),
  { maxLength: 8, size: 'max' },
);

/** What people do and what happens to them, in any order. */
const randomMoves = fc.commands([someMoves], {
  maxCommands: 40,
  size: 'max',
});

/** In how many walks each of these has to be met: they would prove little if they went elsewhere. */
const MET_IN: Record<string, number> = {
  approved: 400,
  released: 80,
  revoked: 20,
  rejected: 50,
  'signed by three': 60,
  'signed as required': 150,
  'signed by the one named': 10,
  'signed by the requester, who may': 30,
  'signed for somebody absent': 40,
  own_request: 100,
  'own_request in the place of an owner': 20,
  completed_covered_step: 150,
  'completed_covered_step in the place of an owner': 40,
  counts_once: 20,
  'counts_once in the place of an owner': 10,
  not_owner: 50,
  'not_owner any more of what was given': 8,
  not_direct: 300,
  not_permitted: 50,
  owner_not_eligible: 100,
  approver_not_eligible: 100,
  stale_packet: 15,
  'a kept reassignment': 40,
  'a dropped reassignment': 15,
  'reassign for an absent owner': 40,
  'reassign-requester': 60,
  close: 20,
  requester_not_eligible: 30,
  reaffirm: 20,
  redeliver: 20,
  'redeliver for an absent owner': 5,
};

/** A table of states must not promise what nothing does, so each of its rows has to be met. */
const PUBLISHED = [
  ...RELEASE_TRANSITIONS.map(row => transitionSight('release', row)),
  ...STEP_TRANSITIONS.map(row => transitionSight('step', row)),
];

describe('whatever people do, in any order', () => {
  it('no release is approved but by enough people who may, and all that is promised holds', () => {
    const met = new Map<string, number>();
    fc.assert(
      fc.property(plans, firstMoves, randomMoves, (plan, first, moves) => {
        const { model, real } = openAtRandom(plan);
        fc.modelRun(() => ({ model, real }), [...first, ...moves]);
        expect(real.trail.heldThroughout()).toBe(true);
        for (const sight of real.seen) {
          met.set(sight, (met.get(sight) ?? 0) + 1);
        }
      }),
      { numRuns: RUNS, seed: 20260509 },
    );
    const unmet = PUBLISHED.filter(sight => !met.has(sight));
    expect(unmet).toEqual([]);
    const tooSeldom = Object.entries(MET_IN).filter(
      ([sight, times]) => (met.get(sight) ?? 0) < times,
    );
    expect(tooSeldom).toEqual([]);
  }, 300_000);

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
