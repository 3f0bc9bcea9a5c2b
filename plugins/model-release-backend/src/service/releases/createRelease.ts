import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  CreateReleaseRequest,
  ModelReleaseError,
  Release,
} from '@model-release/backstage-plugin-model-release-common';
import { openRelease } from '../../domain/openRelease';
import { assertReadable } from './assertReadable';
import { canonicalDigest } from '../../lib/canonicalDigest';
import { conflictWith } from './conflictWith';
import { ReleaseAccess } from '../../domain/ReleaseAccess';
import { ReleaseIntake } from './ReleaseRequestReader';
import { Caller, decisionContext, ReleaseOffice } from './ReleaseOffice';
import {
  IdempotencyKey,
  IdempotencyKeyTaken,
  ReleaseTransaction,
} from '../../ports/ReleaseStore';
import { toNewRelease } from './toChange';

/**
 * Finds the release that an earlier request with the same key and body opened.
 *
 * @throws ModelReleaseError `unknown_release` to somebody who may not read it by now
 */
async function findEarlier(
  tx: ReleaseTransaction,
  idempotency: IdempotencyKey | undefined,
  access: ReleaseAccess,
): Promise<Release | undefined> {
  if (!idempotency) {
    return undefined;
  }
  const { requester, key, requestDigest } = idempotency;
  const earlier = await tx.findByIdempotencyKey(requester, key);
  if (earlier && earlier.requestDigest !== requestDigest) {
    throw new ModelReleaseError(
      'idempotency_conflict',
      `Idempotency-Key ${key} was used for another request, which opened release ${earlier.releaseId}.`,
      { release: earlier.releaseId },
    );
  }
  if (!earlier) {
    return undefined;
  }
  const { releaseId } = earlier;
  return assertReadable(releaseId, await tx.load(releaseId), access).release;
}

/** The id of the release that was opened in the same moment, when that is why nothing was stored. */
function openedMeanwhile(error: unknown): string | undefined {
  return error instanceof ModelReleaseError && error.code === 'release_conflict'
    ? (error.details.release as string | undefined)
    : undefined;
}

/**
 * Opens a release, or finds the one that the same request opened before. Refused requests leave
 * nothing behind.
 */
export async function createRelease(
  office: ReleaseOffice,
  intake: ReleaseIntake,
  request: CreateReleaseRequest,
  idempotencyKey: string | undefined,
  caller: Caller & { credentials: BackstageCredentials },
): Promise<{ created: boolean; release: Release }> {
  const { actor, credentials } = caller;
  const idempotency = idempotencyKey
    ? {
        requester: actor.ref,
        key: idempotencyKey,
        requestDigest: canonicalDigest(request),
      }
    : undefined;
  const { access } = caller;
  const before = await office.store.transaction(tx =>
    findEarlier(tx, idempotency, access),
  );
  if (before) {
    return { created: false, release: before };
  }
  const first = await office.store.findOpen(request);
  if (first) {
    throw await conflictWith(office, request, first, access);
  }
  const { cardText, ...input } = await intake.gather(request, credentials);
  const context = decisionContext(office, caller);
  const decision = openRelease(input, context);
  await intake.storeCard(cardText);
  try {
    await office.store.transaction(tx =>
      tx.insert({ ...toNewRelease(decision, context), idempotency }),
    );
  } catch (error) {
    const winner = openedMeanwhile(error);
    if (winner) {
      throw await conflictWith(office, request, winner, access);
    }
    // The same request came twice at once, and the other one was first.
    const other =
      error instanceof IdempotencyKeyTaken
        ? await office.store.transaction(tx =>
            findEarlier(tx, idempotency, access),
          )
        : undefined;
    if (!other) {
      throw error;
    }
    return { created: false, release: other };
  }
  office.onCommitted(decision.release.id);
  return { created: true, release: decision.release };
}
