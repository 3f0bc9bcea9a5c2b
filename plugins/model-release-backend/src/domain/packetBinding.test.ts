import fc from 'fast-check';
import { BoundWalk, SIGN_OFF } from '../__testUtils__/packetBinding/BoundWalk';
import { otherActs } from '../__testUtils__/packetBinding/otherActs';
import {
  attempt,
  count,
  expectStanding,
  RUNS,
  Tally,
} from '../__testUtils__/packetBinding/standing';
import { PEOPLE } from '../__testUtils__/Walk';

describe('a signature', () => {
  it('stands whatever else happens', () => {
    const names = new Set<string>();
    const happened = new Tally();
    fc.assert(
      fc.property(
        count,
        fc.array(otherActs, { minLength: 1, maxLength: 20 }),
        (signers, acts) => {
          const walk = BoundWalk.signed(signers);
          for (const { name, apply } of acts) {
            names.add(name);
            if (attempt(walk, apply)) {
              happened.add(name);
            }
            expectStanding(walk);
          }
        },
      ),
      RUNS,
    );
    const works = [...names].filter(name => !name.startsWith('in vain'));
    const vain = [...names].filter(name => name.startsWith('in vain'));
    expect([works.length, vain.length]).toEqual([17, 6]);
    expect(happened.seldom(works, 10).sort()).toEqual([
      'time goes by',
      'who signed signs again',
    ]);
    expect(happened.seldom(vain, 1)).toEqual(vain);
  });

  it.each([
    [
      'sends the sign-off itself back to the requester',
      (walk: BoundWalk) =>
        walk.do(PEOPLE.secondApprover, {
          name: 'request-changes',
          stepKey: SIGN_OFF,
          body: { comment: 'not like this' },
        }),
    ],
    [
      'makes others the owners of the sign-off',
      (walk: BoundWalk) =>
        walk.do(PEOPLE.requester, {
          name: 'refresh-owners',
          body: {},
          behind: new Map(),
          found: {
            [SIGN_OFF]: {
              owners: { owners: ['group:default/others'], source: 'catalog' },
              keepsReassignment: false,
            },
          },
        }),
    ],
  ])('of the same packet falls when somebody %s', (_, work) => {
    const walk = BoundWalk.signed(2);
    work(walk);
    expect(walk.step(SIGN_OFF).signatures).toEqual([]);
    expect(walk.packetDigest()).toBe(walk.signed.digest);
  });
});
