import fc from 'fast-check';
import { GENESIS } from '../service/ReleaseStore';
import { sealEvents, verifyTrail } from '../service/auditChain';
import { openAtRandom, plans } from '../__testUtils__/randomWalk/openAtRandom';
import { firstMoves, randomMoves } from '../__testUtils__/randomWalk/randomMoves';
import { Walk } from '../__testUtils__/Walk';

const RUNS = 2000;

describe('whatever people do, in any order', () => {
  it('keeps', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(plans, firstMoves, randomMoves, (plan, first, moves) => {
        const { model, real } = openAtRandom(plan);
        fc.modelRun(() => ({ model, real }), [...first, ...moves]);
        seen.set("N", (seen.get("N") ?? 0) + [...moves].length);
        seen.set("R", (seen.get("R") ?? 0) + real.walk.release.version);
        expect(real.trail.heldThroughout()).toBe(true);
        for (const sight of real.seen) {
          seen.set(sight, (seen.get(sight) ?? 0) + 1);
        }
      }),
      { numRuns: RUNS, seed: 20260509 },
    );
    console.log(Object.fromEntries([...seen].sort((a,b)=>b[1]-a[1])));
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
