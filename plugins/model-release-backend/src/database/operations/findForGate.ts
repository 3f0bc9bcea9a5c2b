import { GateQuery } from '@model-release/backstage-plugin-model-release-common';
import { Knex } from 'knex';
import { ReleaseStore } from '../../service/ReleaseStore';
import { toReleaseSubject } from '../mapping/releaseMapping';
import { ReleaseRow } from '../rows';

/**
 * Finds the release that the gate's answer rests on, in one statement: the newest that is approved
 * or released, else the newest.
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
      "case when status in ('approved', 'released') then 0 else 1 end, created_at desc, id desc",
    )
    .first('id', 'status', 'entity_ref', 'model', 'environment', 'details');
  if (!row) {
    return undefined;
  }
  const { id, status, checkpoint, environment } = toReleaseSubject(row);
  return { id, status, checkpoint, environment };
}
