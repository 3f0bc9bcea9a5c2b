import { Actor } from '../model/actor';
import { Release } from '../model/release';
import { Step } from '../model/step';
import { ReleaseAction } from '../model/actions';
import { hasAuthority, holdersOf, notAmong } from './authorityRules';
import { ownsStep, ownsStepInAnyCapacity } from './capacities';
import { nameOf } from './refs';
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
  release: Pick<Release, 'status' | 'requester' | 'modelOwner'> & {
    steps: ReadonlyArray<Pick<Step, 'type' | 'owners' | 'reassignment'>>;
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

/** Who answers for an approval: an owner of the model or of a sign-off, or an administrator. */
const byAnswerable: Rule = ({ release, actor }) => {
  const { modelOwner, steps } = release;
  const signOffs = steps.filter(({ type }) => type === 'approval');
  const isAnswerable =
    actor.ownershipRefs.includes(modelOwner) ||
    signOffs.some(step => ownsStep(step, actor)) ||
    hasAuthority(actor, 'administrators');
  return isAnswerable
    ? undefined
    : notAmong({ by: actor.ref }, nameOf(actor.ref), 'revoke this approval', {
        owners: [modelOwner, ...signOffs.flatMap(({ owners }) => owners)],
        authorities: holdersOf(actor, ['administrators']),
      });
};

/** That the requester leaves it to somebody else: what is theirs is to withdraw. */
const notRequester =
  (action: 'close' | 'reassign-requester', toDo: string): Rule =>
  ({ release, actor }) => {
    const { requester } = release;
    return isRequester({ release, actor }) &&
      !hasAuthority(actor, 'administrators')
      ? {
          code: 'own_request',
          message: `${nameOf(
            requester,
          )} requested this release, so somebody else has to ${toDo}; ${nameOf(
            requester,
          )} can withdraw it while it is in review.`,
          details: { by: actor.ref, requester, action },
        }
      : undefined;
  };

/** An owner of the model, or an administrator. */
const byModelOwner =
  (toDo: string): Rule =>
  ({ release, actor }) => {
    const { modelOwner } = release;
    return actor.ownershipRefs.includes(modelOwner) ||
      hasAuthority(actor, 'administrators')
      ? undefined
      : notAmong({ by: actor.ref }, nameOf(actor.ref), toDo, {
          owners: [modelOwner],
          authorities: holdersOf(actor, ['administrators']),
        });
  };

const RELEASE_RULES: Record<ReleaseAction, readonly Rule[]> = {
  withdraw: [inReview, byRequester],
  amend: [byDirectPerson, inReview, byRequester],
  comment: [byParticipant],
  revoke: [byDirectPerson, signedOff, byAnswerable],
  close: [
    byDirectPerson,
    stillOpen,
    notRequester('close', 'close it'),
    byModelOwner('close this release'),
  ],
  'reassign-requester': [
    byDirectPerson,
    inReview,
    notRequester('reassign-requester', 'name another requester'),
    byModelOwner('name another requester'),
  ],
  'refresh-owners': [stillOpen],
};

/** Why the actor may not do this to the release now, or `undefined` when they may. @public */
export function denyReleaseAction(
  action: ReleaseAction,
  facts: ReleaseGuardFacts,
): Denial | undefined {
  return firstDenial(RELEASE_RULES[action], facts);
}
