import {
  Actor,
  ModelReleaseError,
  STARTED_BY_HEADER,
} from '@model-release/backstage-plugin-model-release-common';
import { serviceRef } from '../../lib/serviceRef';

/**
 * Who may say that another service started what it sends. The scaffolder runs templates for programs,
 * but has no credentials of theirs: without its word, all of them would be one requester.
 */
const VOUCHER = 'plugin:scaffolder';

/**
 * Whose request it is: the sender's, or that of the service for which the scaffolder vouches.
 *
 * It vouches for services alone. A person whom it speaks for is in its credentials, where Backstage has
 * checked them; a subject that reads like a person's ref becomes `external:user:…`.
 *
 * @param startedBy - the subject of the service that started the template, percent-encoded
 * @throws ModelReleaseError `cannot_vouch` when anybody else names somebody, `invalid_request` when
 *   the subject is none
 */
export function vouchFor(actor: Actor, startedBy: string | undefined): Actor {
  if (startedBy === undefined) {
    return actor;
  }
  if (actor.kind !== 'service' || actor.ref !== VOUCHER) {
    throw new ModelReleaseError(
      'cannot_vouch',
      `${STARTED_BY_HEADER}: only ${VOUCHER} can say who started something, and you are ${actor.ref}. Leave out the header: you are the requester.`,
      { by: actor.ref },
    );
  }
  const ref = serviceRef(subjectIn(startedBy));
  return { ...actor, ref, delegatedBy: actor.ref, ownershipRefs: [ref] };
}

function subjectIn(startedBy: string): string {
  let subject = '';
  try {
    subject = decodeURIComponent(startedBy);
  } catch {
    // Not percent-encoded: no subject.
  }
  if (!/^\P{Cc}+$/u.test(subject)) {
    throw new ModelReleaseError(
      'invalid_request',
      `${STARTED_BY_HEADER}: “${startedBy}” is not the percent-encoded subject of a service.`,
    );
  }
  return subject;
}
