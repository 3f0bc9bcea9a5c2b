import {
  GateQuery,
  ReleaseStatus,
} from '@model-release/backstage-plugin-model-release-common';
import { Knex } from 'knex';
import { ReleaseStore } from '../../ports/ReleaseStore';
import { ReleaseRow } from '../mapping/rows';

/**
 * Finds the release that the gate's answer rests on, in one statement: the newest approval in
 * force, else the newest that was revoked, else the newest.
 *
 * A revocation ends every approval that was requested before that moment, whatever digest either
 * has, and none that is requested afterwards: what was known about the checkpoint until then is no
 * longer enough. A request at the very same time counts as before. Of the approvals in force, one
 * that binds a digest comes before any that does not, so that a later release without one cannot
 * loosen it.
 */
export async function findForGate(
  database: Knex,
  query: Omit<GateQuery, 'digest'>,
): ReturnType<ReleaseStore['findForGate']> {
  const row = await database<ReleaseRow>('releases')
    .where({
      entity_ref: query.entityRef,
      checkpoint_id: query.checkpoint,
      environment: query.environment,
      model: query.model ?? '',
    })
    .orderByRaw(
      `case
         when status in ('approved', 'released') and not exists (
           select 1 from releases revoked
           where revoked.entity_ref = releases.entity_ref
             and revoked.checkpoint_id = releases.checkpoint_id
             and revoked.environment = releases.environment
             and revoked.model = releases.model
             and revoked.status = 'revoked'
             and revoked.revoked_at >= releases.created_at
         ) then case when checkpoint_digest is null then 1 else 0 end
         when status = 'revoked' then 2
         else 3
       end,
       created_at desc, id desc`,
    )
    .first('id', 'status', 'checkpoint_digest');
  if (!row) {
    return undefined;
  }
  return {
    id: row.id,
    status: row.status as ReleaseStatus,
    checkpointDigest: row.checkpoint_digest ?? undefined,
  };
}
