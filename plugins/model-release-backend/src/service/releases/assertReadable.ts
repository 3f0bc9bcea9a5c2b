import {
  ModelReleaseError,
  modelReleaseReadPermission,
} from '@model-release/backstage-plugin-model-release-common';
import { ReleaseAccess } from '../../domain/ReleaseAccess';
import { ReleaseRecord } from '../../ports/ReleaseStore';

/** The error for an unknown release id. */
export function unknownRelease(id: string): ModelReleaseError {
  return new ModelReleaseError('unknown_release', `There is no release ${id}.`);
}

/**
 * Returns a release to somebody who may read it. For everybody else it does not exist.
 *
 * @throws ModelReleaseError `unknown_release`
 */
export function assertReadable(
  id: string,
  record: ReleaseRecord | undefined,
  access: ReleaseAccess,
): ReleaseRecord {
  if (!record || !access.allows(modelReleaseReadPermission, record.release)) {
    throw unknownRelease(id);
  }
  return record;
}
