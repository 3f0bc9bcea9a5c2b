import { modelReleaseReadPermission } from '@model-release/backstage-plugin-model-release-common';
import { ReleaseAccess } from '../../domain/ReleaseAccess';
import { ReleaseStore } from '../../ports/ReleaseStore';

/** Whether somebody may read a release. Spares the look at it where everything may be read anyway. */
export async function isReadable(
  { releases }: { releases: Pick<ReleaseStore, 'find'> },
  id: string,
  access: ReleaseAccess,
): Promise<boolean> {
  if (access.readable === 'all') {
    return true;
  }
  const record = await releases.find(id);
  return (
    record !== undefined &&
    access.allows(modelReleaseReadPermission, record.release)
  );
}
