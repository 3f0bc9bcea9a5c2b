import { Actor } from '../model/actor';
import { Release, ReleaseStatus } from '../model/release';
import { OPEN_RELEASE_STATUSES } from '../states/releaseStates';
import { Denial } from './denial';
import { denyIndirect } from './denyIndirect';
import { isUserRef, nameOf } from './refs';

/** What rules about people and the state of a release look at. */
export interface SharedFacts {
  release: Pick<Release, 'status' | 'requester'>;
  actor: Actor;
}

const SIGNED_OFF: readonly ReleaseStatus[] = ['approved', 'released'];

function words(status: ReleaseStatus): string {
  return status.replace('_', ' ');
}

/** While a release is in review its content can change; signed off or ended, it cannot. */
export function inReview({ release }: SharedFacts): Denial | undefined {
  const { status } = release;
  if (status === 'in_review') {
    return undefined;
  }
  const isSignedOff = SIGNED_OFF.includes(status);
  return {
    code: isSignedOff ? 'release_signed_off' : 'release_closed',
    message: `The release is ${status}, so ${
      isSignedOff ? 'it is signed off' : 'it has ended'
    }; this is only possible while it is in review.`,
    details: { status, needs: ['in_review'] },
  };
}

/** What an approval can be revoked from: the gate is open. */
export function signedOff({ release }: SharedFacts): Denial | undefined {
  const { status } = release;
  return SIGNED_OFF.includes(status)
    ? undefined
    : {
        code: 'release_not_signed_off',
        message: `The release is ${words(
          status,
        )}; only one that is approved or released can be revoked.`,
        details: { status, needs: SIGNED_OFF },
      };
}

/** While somebody or something is still waited for. */
export function stillOpen({ release }: SharedFacts): Denial | undefined {
  const { status } = release;
  return OPEN_RELEASE_STATUSES.includes(status)
    ? undefined
    : {
        code: 'release_closed',
        message: `The release is ${status}, so it has ended; this is only possible while it is ${OPEN_RELEASE_STATUSES.map(
          words,
        ).join(' or ')}.`,
        details: { status, needs: OPEN_RELEASE_STATUSES },
      };
}

/** No service, and no plugin that presents somebody's credentials. */
export function byDirectPerson({ actor }: SharedFacts): Denial | undefined {
  return denyIndirect(actor);
}

/** Whether the actor requested the release. */
export function isRequester({ release, actor }: SharedFacts): boolean {
  // Services choose their names: one that is called like a person is not that person.
  const isSameKind = (actor.kind === 'user') === isUserRef(release.requester);
  return isSameKind && actor.ref === release.requester;
}

/** Only whoever requested the release. */
export function byRequester(facts: SharedFacts): Denial | undefined {
  const { release, actor } = facts;
  const { requester } = release;
  return isRequester(facts)
    ? undefined
    : {
        code: 'not_requester',
        message: `Only ${nameOf(
          requester,
        )}, who requested the release, can do this; ${nameOf(
          actor.ref,
        )} did not.`,
        details: { by: actor.ref, requester },
      };
}
