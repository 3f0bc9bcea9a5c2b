import {
  GateQuery,
  ReleaseStatus,
} from '@model-release/backstage-plugin-model-release-common';
import { Knex } from 'knex';
import { ReleaseStore } from '../../service/ReleaseStore';
import { ReleaseRow } from '../rows';

/**
 * Finds the release that the gate's answer rests on, in one statement: the newest that is approved
 * or released, else the newest. An approval that binds a digest comes before any that does not, so
 * that a later release without one cannot loosen it.
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
      `case when status in ('approved', 'released') then 0 else 1 end,
       case when checkpoint_digest is null then 1 else 0 end, created_at desc, id desc`,
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
