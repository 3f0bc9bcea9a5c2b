import { ModelReleaseError } from '@model-release/backstage-plugin-model-release-common';
import fc from 'fast-check';
import { BoundWalk, SIGN_OFF } from '../__testUtils__/packetBinding/BoundWalk';
import { coveredChanges } from '../__testUtils__/packetBinding/coveredChanges';
import { otherActs } from '../__testUtils__/packetBinding/otherActs';
import { PEOPLE } from '../__testUtils__/Walk';
import { packetOf } from './packet';
import { packetChanges } from '../review/changes/packetChanges';

const RUNS = { numRuns: 600, seed: 20260510 };
const count = fc.constantFrom<1 | 2>(1, 2);

/** How often each kind of thing came to pass. */
class Tally {
  readonly #times = new Map<string, number>();

  add(name: string): void {
    this.#times.set(name, (this.#times.get(name) ?? 0) + 1);
  }

  /** Names that came up, but too seldom to prove anything. */
  seldom(names: Iterable<string>, least: number): string[] {
    return [...names].filter(name => (this.#times.get(name) ?? 0) < least);
  }
}

/** Whether it happened, or was refused without a trace. */
function attempt(walk: BoundWalk, work: (walk: BoundWalk) => unknown): boolean {
  const before = walk.release;
  try {
    work(walk);
    return walk.release !== before;
  } catch (error) {
    expect(error).toBeInstanceOf(ModelReleaseError);
    expect(walk.release).toBe(before);
    return false;
  }
}

function changesOf({ signed, release }: BoundWalk) {
  const now = packetOf(release, SIGN_OFF);
  return packetChanges(signed.content, now, release.steps);
}

function expectStanding(walk: BoundWalk): void {
  const { digest, signature } = walk.signed;
  expect(walk.step(SIGN_OFF).signatures).toContainEqual(signature);
  expect(walk.packetDigest()).toBe(digest);
  expect(changesOf(walk)).toEqual([]);
  expect(walk.events.map(({ type }) => type)).not.toContain(
    'step.approval_voided',
  );
}

function expectVoid(walk: BoundWalk): void {
  const { signatures, status, completedBy, result } = walk.step(SIGN_OFF);
  expect({ signatures, completedBy, result }).toEqual({
    signatures: [],
    completedBy: undefined,
    result: undefined,
  });
  expect(['active', 'blocked']).toContain(status);
  expect(walk.events).toContainEqual(
    expect.objectContaining({
      type: 'step.approval_voided',
      stepKey: SIGN_OFF,
      data: { signers: expect.arrayContaining([PEOPLE.approver.ref]) },
    }),
  );
}

/** Nobody signs what was signed before, but where it is the same packet again. */
function expectSameAgain(walk: BoundWalk, isSame: boolean): void {
  const { digest } = walk.signed;
  expect(walk.step(SIGN_OFF).status).toBe('active');
  expect(walk.packetDigest() === digest).toBe(isSame);
  const approval = {
    name: 'approve' as const,
    stepKey: SIGN_OFF,
    body: { packetDigest: digest, attestation: true as const },
  };
  const refusal = isSame
    ? undefined
    : walk.refusal(PEOPLE.secondApprover, approval).code;
  expect(refusal).toBe(isSame ? undefined : 'stale_packet');
}

describe('a signature', () => {
  it('falls with any change of what it covers, and does not stand up again', () => {
    const names = new Set<string>();
    const happened = new Tally();
    fc.assert(
      fc.property(
        count,
        fc.array(otherActs, { maxLength: 3 }),
        coveredChanges,
        (signers, acts, change) => {
          const walk = BoundWalk.signed(signers);
          acts.forEach(({ apply }) => attempt(walk, apply));
          expectStanding(walk);
          names.add(change.name);
          fc.pre(attempt(walk, change.apply));
          happened.add(change.name);

          expectVoid(walk);
          expect(walk.packetDigest()).not.toBe(walk.signed.digest);
          expect(changesOf(walk)).not.toEqual([]);

          walk.finish();
          expectVoid(walk);
          expectSameAgain(walk, change.comesBack ?? false);
        },
      ),
      RUNS,
    );
    expect(names.size).toBe(13);
    expect(happened.seldom(names, 10)).toEqual([]);
  });

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
    expect([works.length, vain.length]).toEqual([15, 6]);
    expect(happened.seldom(works, 10)).toEqual([
      'who signed signs again',
      'time goes by',
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
