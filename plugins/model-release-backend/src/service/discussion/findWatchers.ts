import { OwnerDirectory } from '../../ports/OwnerDirectory';
import { ReleaseStore } from '../../ports/ReleaseStore';
import { WatchStore } from '../../ports/WatchStore';
import { MayReadDependencies, whoMayRead } from '../people/whoMayRead';

export interface WatcherDependencies extends MayReadDependencies {
  owners: Pick<OwnerDirectory, 'peopleBehind'>;
  releases: Pick<ReleaseStore, 'find'>;
  watches: Pick<WatchStore, 'watchersOf'>;
}

/**
 * The Users who watch a release and may read it now.
 *
 * @param alsoTold - refs of Groups and Users who are told the same otherwise, and are left out
 */
export async function findWatchers(
  dependencies: WatcherDependencies,
  releaseId: string,
  alsoTold: readonly string[] = [],
): Promise<string[]> {
  const { owners, releases, watches } = dependencies;
  const record = await releases.find(releaseId);
  if (!record) {
    return [];
  }
  const watchers = await watches.watchersOf(record.release);
  const readers = await whoMayRead(dependencies, record.release, watchers);
  const behind = await owners.peopleBehind(alsoTold);
  const told = new Set(alsoTold.flatMap(ref => behind.get(ref) ?? []));
  return watchers.filter(person => readers.has(person) && !told.has(person));
}
