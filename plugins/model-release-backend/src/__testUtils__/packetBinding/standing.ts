import { ModelReleaseError } from '@model-release/backstage-plugin-model-release-common';
import fc from 'fast-check';
import { packetOf } from '../../domain/packet';
import { packetChanges } from '../../review/changes/packetChanges';
import { BoundWalk, SIGN_OFF } from './BoundWalk';

export const RUNS = { numRuns: 600, seed: 20260510 };

/** How many signatures the sign-off takes. */
export const count = fc.constantFrom<1 | 2>(1, 2);

/** How often each kind of thing came to pass. */
export class Tally {
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
export function attempt(
  walk: BoundWalk,
  work: (walk: BoundWalk) => unknown,
): boolean {
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

/** What changed since the signature, as reviewers are told. */
export function changesOf({ signed, release }: BoundWalk) {
  const now = packetOf(release, SIGN_OFF);
  return packetChanges(signed.content, now, release.steps);
}

/** The signature is there, and what it covers is as it was. */
export function expectStanding(walk: BoundWalk): void {
  const { digest, signature } = walk.signed;
  expect(walk.step(SIGN_OFF).signatures).toContainEqual(signature);
  expect(walk.packetDigest()).toBe(digest);
  expect(changesOf(walk)).toEqual([]);
  expect(walk.events.map(({ type }) => type)).not.toContain(
    'step.approval_voided',
  );
}
