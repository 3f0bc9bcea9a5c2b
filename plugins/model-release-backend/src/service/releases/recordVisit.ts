import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  assertAllowed,
  denyIndirect,
  VisitAnswer,
  VisitRequest,
} from '@model-release/backstage-plugin-model-release-common';
import { nextVisit } from '../../domain/nextVisit';
import { AccessDirectory } from '../../ports/AccessDirectory';
import { ActorDirectory } from '../../ports/OwnerDirectory';
import { ReleaseStore } from '../../ports/ReleaseStore';
import { VisitStore } from '../../ports/VisitStore';
import { assertReadable } from './assertReadable';

export interface VisitDependencies {
  accesses: Pick<AccessDirectory, 'accessOf'>;
  actors: Pick<ActorDirectory, 'identify'>;
  releases: Pick<ReleaseStore, 'find'>;
  visits: VisitStore;
  clock: () => Date;
}

/**
 * Remembers up to where somebody has seen a release, and tells them where they stopped the time before.
 * It is no event: nobody else learns of it.
 *
 * @throws ModelReleaseError `unknown_release`; `not_direct` for services
 */
export async function recordVisit(
  { accesses, actors, releases, visits, clock }: VisitDependencies,
  id: string,
  { act, seq = Infinity }: VisitRequest,
  credentials: BackstageCredentials,
): Promise<VisitAnswer> {
  const [access, actor] = await Promise.all([
    accesses.accessOf(credentials, 'recent'),
    actors.identify(credentials, 'recent'),
  ]);
  assertAllowed(denyIndirect(actor));
  const { audit } = assertReadable(id, await releases.find(id), access);
  const seen = { seq: Math.min(seq, audit.seq), at: clock().toISOString() };
  const { since } = await visits.replace(
    { releaseId: id, userRef: actor.ref },
    before => nextVisit(before, act, seen),
  );
  return since ? { since } : {};
}
