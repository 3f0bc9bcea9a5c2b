import { Actor, isDirectPerson } from '../model/actor';
import { Release } from '../model/release';
import { Step } from '../model/step';
import { ReleaseAction } from './actions';
import { nameOf } from './refs';
import { ownsStep } from './stepGuards';
import { Denial, firstDenial } from './verdict';

/** What the rules look at. @public */
export interface ReleaseGuardFacts {
  release: Pick<Release, 'status' | 'requester'> & {
    steps: ReadonlyArray<Pick<Step, 'owners'>>;
  };
  actor: Actor;
}

type Rule = (facts: ReleaseGuardFacts) => Denial | undefined;

const byDirectPerson: Rule = ({ actor }) =>
  isDirectPerson(actor)
    ? undefined
    : {
        code: 'not_direct',
        message: `A request is amended by the person who is signed in, not by ${
          actor.delegatedBy ?? actor.ref
        }.`,
      };

const byRequester: Rule = ({ release, actor }) =>
  actor.kind === 'user' && actor.ref === release.requester
    ? undefined
    : {
        code: 'not_requester',
        message: `Only ${nameOf(
          release.requester,
        )}, who asked for the release, can do this; ${nameOf(
          actor.ref,
        )} did not.`,
      };

const byParticipant: Rule = ({ release, actor }) =>
  actor.ref === release.requester ||
  release.steps.some(step => ownsStep(step, actor))
    ? undefined
    : {
        code: 'not_owner',
        message: `Comments come from the requester and the owners of the steps; ${nameOf(
          actor.ref,
        )} is neither.`,
      };

const inReview: Rule = ({ release }) =>
  release.status === 'in_review'
    ? undefined
    : {
        code:
          release.status === 'approved' || release.status === 'released'
            ? 'release_signed_off'
            : 'release_closed',
        message: `The release is ${release.status}; this needs it to be in review.`,
      };

const RELEASE_RULES: Record<ReleaseAction, readonly Rule[]> = {
  withdraw: [inReview, byRequester],
  amend: [byDirectPerson, inReview, byRequester],
  comment: [byParticipant],
};

/** Why the actor may not do this to the release now, or `undefined` when they may. @public */
export function denyReleaseAction(
  action: ReleaseAction,
  facts: ReleaseGuardFacts,
): Denial | undefined {
  return firstDenial(RELEASE_RULES[action], facts);
}
