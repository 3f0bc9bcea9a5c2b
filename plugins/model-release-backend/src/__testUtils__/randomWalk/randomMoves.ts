import {
  ReleaseAction,
  StepAction,
} from '@model-release/backstage-plugin-model-release-common';
import fc from 'fast-check';
import { Draw } from './Attempt';
import { circumstances } from './circumstances';
import { Move } from './Move';
import { STEP_KEYS, World } from './openAtRandom';
import { STAFF, Through } from './RandomCompany';
import { ReleaseModel } from './ReleaseModel';

/** How often each thing is tried: what ends a walk seldom, what the rules are about often. */
const OFTEN: Record<StepAction | ReleaseAction, number> = {
  approve: 20,
  complete: 2,
  upload: 2,
  'request-changes': 3,
  resubmit: 2,
  reopen: 3,
  waive: 4,
  reassign: 12,
  reject: 1,
  amend: 3,
  withdraw: 1,
  comment: 1,
  revoke: 3,
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

const moves: fc.Arbitrary<fc.Command<ReleaseModel, World>> = fc.oneof(
  { weight: 4, arbitrary: draws.map(draw => new Move(draw, true)) },
  { weight: 6, arbitrary: draws.map(draw => new Move(draw, false)) },
  { weight: 3, arbitrary: circumstances },
);

/** A part of the way, so that sign-offs are reached: nothing but what has to be done. */
export const firstMoves = fc.array(
  draws.map(draw => new Move(draw, true)),
  { maxLength: 8, size: 'max' },
);

/** What people do and what happens to them, in any order. */
export const randomMoves = fc.commands([moves], {
  maxCommands: 40,
  size: 'max',
});
