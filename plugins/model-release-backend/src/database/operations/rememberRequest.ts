import { Knex } from 'knex';
import { IdempotencyKey, IdempotencyKeyTaken } from '../../ports/ReleaseStore';
import { IdempotencyKeyRow } from '../mapping/rows';

/**
 * Claims a key for a creation. Done before anything else is written: a parallel creation with the
 * same key waits here until this one has committed, and then learns that it is the repeat.
 *
 * @throws IdempotencyKeyTaken
 */
export async function rememberRequest(
  transaction: Knex.Transaction,
  idempotency: IdempotencyKey,
  release: { id: string; createdAt: string },
): Promise<void> {
  const { requester, key, requestDigest } = idempotency;
  // A plain insert that fails would end the whole transaction on PostgreSQL.
  const written = await transaction<IdempotencyKeyRow>('idempotency_keys')
    .insert({
      requester_ref: requester,
      key,
      request_digest: requestDigest,
      release_id: release.id,
      created_at: release.createdAt,
    })
    .onConflict(['requester_ref', 'key'])
    .ignore()
    .returning('key');
  if (written.length === 0) {
    throw new IdempotencyKeyTaken(
      `${requester} already created a release with the key ${key}`,
    );
  }
}
