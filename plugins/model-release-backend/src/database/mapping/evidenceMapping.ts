import {
  Evidence,
  Release,
} from '@model-release/backstage-plugin-model-release-common';
import { EvidenceRow } from './rows';
import { fromJsonOrNull, fromNull, toJsonOrNull, toNull } from './values';

/** One row for each file of each step. */
export function toEvidenceRows(
  release: Pick<Release, 'id' | 'steps'>,
): EvidenceRow[] {
  return release.steps.flatMap(step =>
    step.files.map((file, position) => ({
      id: file.id,
      release_id: release.id,
      step_key: step.key,
      position,
      file_name: file.fileName,
      media_type: file.mediaType,
      size: file.size,
      digest: file.digest,
      stored_at: file.storedAt,
      stored_by: file.storedBy,
      detected_type: toNull(file.detectedType),
      section: toNull(file.section),
      evaluation: toJsonOrNull(file.evaluation),
      scan: toJsonOrNull(file.scan),
    })),
  );
}

export function toEvidence(row: EvidenceRow): Evidence {
  return {
    id: row.id,
    fileName: row.file_name,
    mediaType: row.media_type,
    size: Number(row.size),
    digest: row.digest,
    storedAt: row.stored_at,
    storedBy: row.stored_by,
    detectedType: fromNull(row.detected_type),
    section: fromNull(row.section),
    evaluation: fromJsonOrNull(row.evaluation),
    scan: fromJsonOrNull(row.scan),
  };
}
