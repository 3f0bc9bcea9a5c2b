import { ModelReleaseError } from '@model-release/backstage-plugin-model-release-common';
import { DamagedEvidenceError } from '../../ports/EvidenceStorage';

/** A missing or damaged file must not hide the other changes. */
export function isUnreadable(error: unknown): boolean {
  return (
    error instanceof DamagedEvidenceError ||
    (error instanceof ModelReleaseError && error.code === 'unknown_evidence')
  );
}
