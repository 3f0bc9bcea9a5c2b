import { Actor } from '../model/actor';
import { Release } from '../model/release';
import { Step } from '../model/step';
import { ReleaseAction } from '../model/actions';
import { nameOf } from './refs';
import { ownsStepInAnyCapacity } from './capacities';
import {
  byDirectPerson,
  byRequester,
  inReview,
  isRequester,
  signedOff,
  stillOpen,
} from './sharedRules';
import { Denial } from './denial';
import { firstDenial } from './verdict';

/** What the rules look at. @public */
export interface ReleaseGuardFacts {
  release: Pick<Release, 'status' | 'requester'> & {
    steps: ReadonlyArray<Pick<Step, 'owners' | 'reassignment'>>;
  };
  actor: Actor;
}

type Rule = (facts: ReleaseGuardFacts) => Denial | undefined;

const byParticipant: Rule = ({ release, actor }) => {
  const { requester, steps } = release;
  const isParticipant =
    isRequester({ release, actor }) ||
    (actor.kind === 'user' &&
      steps.some(step => ownsStepInAnyCapacity(step, actor)));
  return isParticipant
    ? undefined
    : {
        code: 'not_owner',
        message: `Only ${nameOf(
          requester,
        )}, who requested the release, and the owners of its steps can comment; ${nameOf(
          actor.ref,
        )} is neither.`,
        details: {
          by: actor.ref,
          requester,
          owners: [...new Set(steps.flatMap(({ owners }) => owners))],
        },
      };
};

const RELEASE_RULES: Record<ReleaseAction, readonly Rule[]> = {
  withdraw: [inReview, byRequester],
  amend: [byDirectPerson, inReview, byRequester],
  comment: [byParticipant],
  revoke: [byDirectPerson, signedOff],
  'refresh-owners': [stillOpen],
};

/** Why the actor may not do this to the release now, or `undefined` when they may. @public */
export function denyReleaseAction(
  action: ReleaseAction,
  facts: ReleaseGuardFacts,
): Denial | undefined {
  return firstDenial(RELEASE_RULES[action], facts);
}
