import { Knex } from 'knex';
import { IdempotencyKeyRow } from '../mapping/rows';

/** Finds the release that a request with this key created before. */
export async function findByIdempotencyKey(
  transaction: Knex.Transaction,
  requester: string,
  key: string,
): Promise<{ releaseId: string; requestDigest: string } | undefined> {
  const row = await transaction<IdempotencyKeyRow>('idempotency_keys')
    .where({ requester_ref: requester, key })
    .first('release_id', 'request_digest');
  return row
    ? { releaseId: row.release_id, requestDigest: row.request_digest }
    : undefined;
}
