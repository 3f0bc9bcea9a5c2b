import {
  modelReleaseReadPermission,
  Release,
} from '@model-release/backstage-plugin-model-release-common';
import { RelatedRelease } from '../../domain/RelatedRelease';
import { ReleaseAccess } from '../../domain/ReleaseAccess';
import { ReleaseStore } from '../../ports/ReleaseStore';

/** Other releases of the same model to the same environment that the caller may read, newest first. */
export async function findRelated(
  { store }: { store: Pick<ReleaseStore, 'listRelated' | 'findMany'> },
  release: Release,
  access: ReleaseAccess,
  related: Parameters<ReleaseStore['listRelated']>[1],
): Promise<RelatedRelease[]> {
  const found = await store.listRelated(release, related);
  if (access.readable === 'all' || found.length === 0) {
    return found;
  }
  const whole = await store.findMany(found.map(({ id }) => id));
  return found.filter((_one, index) => {
    const other = whole[index];
    return other && access.allows(modelReleaseReadPermission, other);
  });
}
