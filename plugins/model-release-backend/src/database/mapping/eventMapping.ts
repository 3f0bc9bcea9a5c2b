import {
  EventType,
  ReleaseEvent,
} from '@model-release/backstage-plugin-model-release-common';
import { EventRow } from './rows';
import { fromJson, fromNull, toJson, toNull } from './values';

export function toEventRow(releaseId: string, event: ReleaseEvent): EventRow {
  return {
    release_id: releaseId,
    seq: event.seq,
    type: event.type,
    at: event.at,
    actor_ref: event.actor,
    delegated_by: toNull(event.delegatedBy),
    on_behalf_of: toNull(event.onBehalfOf),
    step_key: toNull(event.stepKey),
    data: toJson(event.data),
    prev_hash: event.prevHash,
    hash: event.hash,
  };
}

/** Answers the very values that were sealed, so that the hash can be computed again. */
export function toEvent(row: EventRow): ReleaseEvent {
  return {
    seq: row.seq,
    type: row.type as EventType,
    at: row.at,
    actor: row.actor_ref,
    delegatedBy: fromNull(row.delegated_by),
    onBehalfOf: fromNull(row.on_behalf_of),
    stepKey: fromNull(row.step_key),
    data: fromJson<ReleaseEvent['data']>(row.data),
    prevHash: row.prev_hash,
    hash: row.hash,
  };
}
