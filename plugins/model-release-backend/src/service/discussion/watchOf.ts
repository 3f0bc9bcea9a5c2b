import {
  Actor,
  ModelReleaseError,
  ReleaseWatch,
} from '@model-release/backstage-plugin-model-release-common';
import { Watching } from '../../ports/WatchStore';

/** What somebody chose for a release goes before what they would be told otherwise. */
export function watchOf({
  chosen,
  involved,
  watchesModel,
}: Watching): ReleaseWatch {
  if (chosen === false) {
    return { watching: false, watchesModel };
  }
  if (chosen) {
    return { watching: true, because: 'chosen', watchesModel };
  }
  if (involved) {
    return { watching: true, because: 'involved', watchesModel };
  }
  return watchesModel
    ? { watching: true, because: 'model', watchesModel }
    : { watching: false, watchesModel };
}

/**
 * @returns the ref of a User
 * @throws ModelReleaseError `not_direct`: a service reads no notifications
 */
export function assertPerson({ kind, ref }: Actor): string {
  if (kind !== 'user') {
    throw new ModelReleaseError(
      'not_direct',
      `Only people can watch; ${ref} is a service.`,
      { by: ref },
    );
  }
  return ref;
}
