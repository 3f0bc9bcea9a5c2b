import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  CreateReleaseRequest,
  ModelReleaseError,
  Release,
} from '@model-release/backstage-plugin-model-release-common';
import { Caller } from '../../domain/Caller';
import { openRelease } from '../../domain/opening/openRelease';
import { assertReadable } from './assertReadable';
import { canonicalDigest } from '../../lib/canonicalDigest';
import { conflictWith } from './conflictWith';
import { ReleaseAccess } from '../../domain/ReleaseAccess';
import { decisionContext } from './decisionContext';
import { CommandDependencies } from './executeCommand';
import { ReleaseRequestReader } from './ReleaseRequestReader';
import {
  IdempotencyKey,
  IdempotencyKeyTaken,
  ReleaseStore,
  ReleaseTransaction,
} from '../../ports/ReleaseStore';
import { toNewRelease } from './toChange';

export interface CreateDependencies extends CommandDependencies {
  releases: Pick<ReleaseStore, 'find' | 'findOpen' | 'transaction'>;
  requestReader: Pick<ReleaseRequestReader, 'read' | 'storeCard'>;
}

function toIdempotencyKey(
  requester: string,
  key: string | undefined,
  request: CreateReleaseRequest,
): IdempotencyKey | undefined {
  return key
    ? { requester, key, requestDigest: canonicalDigest(request) }
    : undefined;
}

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
      `Idempotency-Key ${key} was already used for a different request, which opened release ${earlier.releaseId}.`,
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

/** A request that could not be stored, and for whom. */
interface FailedInsert {
  request: CreateReleaseRequest;
  idempotency: IdempotencyKey | undefined;
  access: ReleaseAccess;
  /** What kept it from being stored. */
  error: unknown;
}

/**
 * Finds the release that a concurrent repeat of the same request has opened, which is why this one was
 * not stored.
 *
 * @throws ModelReleaseError `release_conflict` when another request opened one of this subject in
 *   the same moment; else what kept this one from being stored
 */
async function findOpenedByRepeat(
  dependencies: Pick<CreateDependencies, 'releases'>,
  { request, idempotency, access, error }: FailedInsert,
): Promise<Release> {
  const { releases } = dependencies;
  const first = openedMeanwhile(error);
  if (first) {
    throw await conflictWith(dependencies, request, first, access);
  }
  const repeated =
    error instanceof IdempotencyKeyTaken
      ? await releases.transaction(tx => findEarlier(tx, idempotency, access))
      : undefined;
  if (!repeated) {
    throw error;
  }
  return repeated;
}

/**
 * Opens a release, or finds the one that the same request opened before. Refused requests leave
 * nothing behind.
 */
export async function createRelease(
  dependencies: CreateDependencies,
  request: CreateReleaseRequest,
  idempotencyKey: string | undefined,
  caller: Caller & { credentials: BackstageCredentials },
): Promise<{ created: boolean; release: Release }> {
  const { releases, requestReader, onCommitted } = dependencies;
  const { access, actor, credentials } = caller;
  const idempotency = toIdempotencyKey(actor.ref, idempotencyKey, request);
  // In this order: a repeat that opens it in between is found by its key, and is no conflict.
  const first = await releases.findOpen(request);
  const before = await releases.transaction(tx =>
    findEarlier(tx, idempotency, access),
  );
  if (before) {
    return { created: false, release: before };
  }
  if (first) {
    throw await conflictWith(dependencies, request, first, access);
  }
  const { cardText, ...input } = await requestReader.read(request, credentials);
  const context = decisionContext(dependencies, caller);
  const decision = openRelease(input, context);
  await requestReader.storeCard(cardText);
  try {
    await releases.transaction(tx =>
      tx.insert({ ...toNewRelease(decision, context), idempotency }),
    );
  } catch (error) {
    const failed = { request, idempotency, access, error };
    const release = await findOpenedByRepeat(dependencies, failed);
    return { created: false, release };
  }
  onCommitted(decision.release.id);
  return { created: true, release: decision.release };
}
