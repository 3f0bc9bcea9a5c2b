import {
  RELEASE_TRANSITIONS,
  STEP_TRANSITIONS,
} from '@model-release/backstage-plugin-model-release-common';
import fc from 'fast-check';
import { GENESIS } from '../ports/ReleaseStore';
import { sealEvents, verifyTrail } from '../service/releases/auditChain';
import { openAtRandom, plans } from '../__testUtils__/randomWalk/openAtRandom';
import {
  firstMoves,
  randomMoves,
} from '../__testUtils__/randomWalk/randomMoves';
import { transitionSight } from '../__testUtils__/randomWalk/sightsOf';
import { Walk } from '../__testUtils__/Walk';

const RUNS = 2_000;

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
