import assert from 'node:assert';
import { Decision } from '../../domain/decision';
import { deepFreeze } from './deepFreeze';
import { brokenInvariants } from './invariants';
import { World } from './openAtRandom';
import { ReleaseModel } from './ReleaseModel';
import { sightsOf } from './sightsOf';

/** Lets a release go on, after the model did, and checks everything that has to hold. */
export function follow(
  decision: Decision,
  model: ReleaseModel,
  { walk, trail, seen }: World,
): void {
  const before = walk.release;
  walk.goOn(decision);
  deepFreeze(walk.release);
  trail.append(decision.events);
  sightsOf(before, decision).forEach(sight => seen.add(sight));
  const broken = brokenInvariants({ before, decision, walk, model });
  assert(broken.length === 0, `Does not hold: ${broken.join('; ')}`);
}
