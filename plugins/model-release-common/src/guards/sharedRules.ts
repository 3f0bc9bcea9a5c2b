import { Actor } from '../model/actor';
import { Release } from '../model/release';
import { isOpenRelease } from '../states/releaseStates';
import { denyIndirect } from './denyIndirect';
import { nameOf } from './refs';
import { Denial } from './verdict';

/** What rules about people and the state of a release look at. */
export interface SharedFacts {
  release: Pick<Release, 'status' | 'requester'>;
  actor: Actor;
}

/** While a release is in review its content can change; signed off or ended, it cannot. */
export function inReview({ release }: SharedFacts): Denial | undefined {
  if (release.status === 'in_review') {
    return undefined;
  }
  return release.status === 'approved' || release.status === 'released'
    ? {
        code: 'release_signed_off',
        message: `The release is ${release.status}, so it is signed off; this needs it to be in review.`,
      }
    : {
        code: 'release_closed',
        message: `The release is ${release.status}, so it has ended; this needs it to be in review.`,
      };
}

/** What an approval can be taken back from: the gate is open. */
export function signedOff({ release }: SharedFacts): Denial | undefined {
  return release.status === 'approved' || release.status === 'released'
    ? undefined
    : {
        code: 'release_not_signed_off',
        message: `The release is ${release.status.replace(
          '_',
          ' ',
        )}; only one that is approved or released can be revoked.`,
      };
}

/** While somebody or something is still waited for. */
export function stillOpen({ release }: SharedFacts): Denial | undefined {
  return isOpenRelease(release.status)
    ? undefined
    : {
        code: 'release_closed',
        message: `The release is ${release.status}, so it waits for nobody any more.`,
      };
}

/** No service, and no plugin that presents somebody's credentials. */
export function byDirectPerson({ actor }: SharedFacts): Denial | undefined {
  return denyIndirect(actor);
}

/** Whether the actor asked for the release. */
export function isRequester({ release, actor }: SharedFacts): boolean {
  // Services choose their names: one that is called like a person is not that person.
  const isSameKind =
    (actor.kind === 'user') === release.requester.startsWith('user:');
  return isSameKind && actor.ref === release.requester;
}

/** Only whoever asked for the release. */
export function byRequester(facts: SharedFacts): Denial | undefined {
  const { release, actor } = facts;
  return isRequester(facts)
    ? undefined
    : {
        code: 'not_requester',
        message: `Only ${nameOf(
          release.requester,
        )}, who asked for the release, can do this; ${nameOf(
          actor.ref,
        )} did not.`,
      };
}
