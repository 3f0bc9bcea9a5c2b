import {
  ModelReleaseError,
  ReleaseSubject,
} from '@model-release/backstage-plugin-model-release-common';
import { ReleaseAccess } from '../../domain/ReleaseAccess';
import { ReleaseStore } from '../../ports/ReleaseStore';
import { isReadable } from './isReadable';

/**
 * The refusal of a second open release of one subject. The first one is named to those only who may
 * read it; that there is one cannot be kept from anybody who may ask for another.
 *
 * @param first - its id
 */
export async function conflictWith(
  dependencies: { releases: Pick<ReleaseStore, 'find'> },
  { checkpoint, environment }: ReleaseSubject,
  first: string,
  access: ReleaseAccess,
): Promise<ModelReleaseError> {
  const words = `There is an open release of ${checkpoint.id} to ${environment} already`;
  return (await isReadable(dependencies, first, access))
    ? new ModelReleaseError('release_conflict', `${words}: ${first}.`, {
        release: first,
      })
    : new ModelReleaseError(
        'release_conflict',
        `${words}, which you may not read.`,
      );
}
