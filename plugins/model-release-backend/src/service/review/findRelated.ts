import {
  modelReleaseReadPermission,
  Release,
} from '@model-release/backstage-plugin-model-release-common';
import { RelatedRelease } from '../../domain/RelatedRelease';
import { ReleaseAccess } from '../../domain/ReleaseAccess';
import { ReleaseStore } from '../../ports/ReleaseStore';

/** Other releases of the same model to the same environment that the caller may read, newest first. */
export async function findRelated(
  { releases }: { releases: Pick<ReleaseStore, 'findMany' | 'listRelated'> },
  release: Release,
  access: ReleaseAccess,
  related: Parameters<ReleaseStore['listRelated']>[1],
): Promise<RelatedRelease[]> {
  const found = await releases.listRelated(release, related);
  if (access.readable === 'all' || found.length === 0) {
    return found;
  }
  const whole = await releases.findMany(found.map(({ id }) => id));
  return found.filter((_one, index) => {
    const other = whole[index];
    return other && access.allows(modelReleaseReadPermission, other);
  });
}
