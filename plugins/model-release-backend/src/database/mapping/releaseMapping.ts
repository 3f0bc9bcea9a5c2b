import {
  earliestDueAt,
  isOpenRelease,
  Release,
  ReleaseStatus,
  ReleaseSubject,
  Runbook,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import { ReleaseRecord } from '../../ports/ReleaseStore';
import { ReleaseRow } from './rows';
import { fromJson, toJson, toNull } from './values';

/** What has a column of its own, or comes from other tables. */
type ReleaseColumns =
  | 'id'
  | 'version'
  | 'status'
  | 'entityRef'
  | 'model'
  | 'environment'
  | 'runbook'
  | 'requester'
  | 'modelOwner'
  | 'createdAt'
  | 'updatedAt'
  | 'releasedAt'
  | 'steps';

/** Everything else travels as one JSON text, so that a new field needs no migration. */
type ReleaseDetails = Omit<Release, ReleaseColumns>;

/** Sorts behind every real due time, so that paging needs no special case for "none". */
export const NOTHING_DUE = '9999-12-31T23:59:59.999Z';

/** What two open releases never share. */
export function toOpenKey(subject: ReleaseSubject): string {
  const { entityRef, model = '', checkpoint, environment } = subject;
  return toJson([entityRef, model, checkpoint.id, environment]);
}

function detailsOf(release: Release): ReleaseDetails {
  const {
    id,
    version,
    status,
    entityRef,
    model,
    environment,
    runbook,
    requester,
    modelOwner,
    createdAt,
    updatedAt,
    releasedAt,
    steps,
    ...details
  } = release;
  return details;
}

export function toReleaseRow({ release, audit }: ReleaseRecord): ReleaseRow {
  const { status, checkpoint, runbook, closure, updatedAt } = release;
  return {
    id: release.id,
    version: release.version,
    status,
    entity_ref: release.entityRef,
    model: release.model ?? '',
    checkpoint_id: checkpoint.id,
    checkpoint_digest: toNull(checkpoint.digest),
    environment: release.environment,
    runbook_name: runbook.name,
    runbook_version: runbook.version,
    runbook_digest: runbook.digest,
    requester_ref: release.requester,
    model_owner_ref: release.modelOwner,
    risk: runbook.risk,
    revoked_at: status === 'revoked' ? toNull(closure?.at ?? updatedAt) : null,
    released_at: toNull(release.releasedAt),
    created_at: release.createdAt,
    updated_at: updatedAt,
    due_at: earliestDueAt(release) ?? NOTHING_DUE,
    open_key: isOpenRelease(status) ? toOpenKey(release) : null,
    audit_seq: audit.seq,
    audit_head: audit.head,
    details: toJson(detailsOf(release)),
  };
}

/** The part of a release that a row alone tells. */
export function toReleaseSubject(
  row: Pick<
    ReleaseRow,
    'id' | 'status' | 'entity_ref' | 'model' | 'environment' | 'details'
  >,
) {
  return {
    ...fromJson<ReleaseDetails>(row.details),
    id: row.id,
    status: row.status as ReleaseStatus,
    entityRef: row.entity_ref,
    model: row.model === '' ? undefined : row.model,
    environment: row.environment,
  };
}

export function toRelease(
  row: ReleaseRow,
  runbook: Runbook,
  steps: Step[],
): Release {
  return {
    ...toReleaseSubject(row),
    version: row.version,
    runbook: {
      name: row.runbook_name,
      version: row.runbook_version,
      digest: row.runbook_digest,
      title: runbook.metadata.title,
      risk: runbook.spec.risk,
    },
    requester: row.requester_ref,
    modelOwner: row.model_owner_ref,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    releasedAt: row.released_at ?? undefined,
    steps,
  };
}
