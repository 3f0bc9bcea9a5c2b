import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ModelReleaseError,
  modelReleaseEvidenceReadPermission,
  Release,
} from '@model-release/backstage-plugin-model-release-common';
import { assertReadable } from './assertReadable';
import { ReleaseAccess } from '../../domain/ReleaseAccess';
import { AccessDirectory } from '../../ports/AccessDirectory';
import { ReleaseStore } from '../../ports/ReleaseStore';

/** @throws ModelReleaseError `unknown_release`, also to those who may not read it */
export async function findRelease(
  { releases }: { releases: Pick<ReleaseStore, 'find'> },
  id: string,
  access: ReleaseAccess,
): Promise<Release> {
  return assertReadable(id, await releases.find(id), access).release;
}

export interface FileReaderDependencies {
  accesses: Pick<AccessDirectory, 'accessOf'>;
  releases: Pick<ReleaseStore, 'find'>;
}

/**
 * Finds a release for somebody who asks for what is in its files.
 *
 * @throws ModelReleaseError `unknown_release` or `unknown_evidence`, also to those who may not read it
 * or its files
 */
export async function findWithFiles(
  dependencies: FileReaderDependencies,
  id: string,
  credentials: BackstageCredentials,
): Promise<Release> {
  const access = await dependencies.accesses.accessOf(credentials);
  const release = await findRelease(dependencies, id, access);
  if (!access.allows(modelReleaseEvidenceReadPermission, release)) {
    throw new ModelReleaseError(
      'unknown_evidence',
      `You cannot read the files of release ${id}; that requires the permission ${modelReleaseEvidenceReadPermission.name}.`,
    );
  }
  return release;
}
