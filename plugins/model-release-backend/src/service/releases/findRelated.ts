import { ModelPlace, RelatedRelease } from '../../domain/RelatedRelease';
import { ReleaseAccess } from '../../domain/ReleaseAccess';
import { ReleaseStore } from '../../ports/ReleaseStore';

/** Those of some releases that the caller may read, in the same order. */
export async function readableOf<T extends { id: string }>(
  { releases }: { releases: Pick<ReleaseStore, 'selectReadable'> },
  found: readonly T[],
  { readable }: Pick<ReleaseAccess, 'readable'>,
): Promise<T[]> {
  const ids = found.map(({ id }) => id);
  const known = new Set(await releases.selectReadable(ids, readable));
  return found.filter(({ id }) => known.has(id));
}

/** Releases of the same model to the same environment that the caller may read, newest first. */
export async function findRelated(
  dependencies: {
    releases: Pick<ReleaseStore, 'listRelated' | 'selectReadable'>;
  },
  place: ModelPlace,
  access: ReleaseAccess,
  related: Parameters<ReleaseStore['listRelated']>[1],
): Promise<RelatedRelease[]> {
  const found = await dependencies.releases.listRelated(place, related);
  return readableOf(dependencies, found, access);
}
