import {
  ModelReleaseError,
  ReleaseSubject,
} from '@model-release/backstage-plugin-model-release-common';
import { ReleaseAccess } from '../../domain/ReleaseAccess';
import { ReleaseStore } from '../../ports/ReleaseStore';
import { isReadable } from './isReadable';

/**
 * The error for a second open release of one subject. It names the first one only to those who may
 * read it; that there is one cannot be hidden from anybody who may request another.
 *
 * @param first - its id
 */
export async function conflictWith(
  dependencies: { releases: Pick<ReleaseStore, 'find'> },
  { checkpoint, environment }: ReleaseSubject,
  first: string,
  access: ReleaseAccess,
): Promise<ModelReleaseError> {
  const words = `There is already an open release of ${checkpoint.id} to ${environment}`;
  return (await isReadable(dependencies, first, access))
    ? new ModelReleaseError('release_conflict', `${words}: ${first}.`, {
        release: first,
      })
    : new ModelReleaseError(
        'release_conflict',
        `${words}, which you do not have permission to read.`,
      );
}
