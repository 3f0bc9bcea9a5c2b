import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  CreateReleaseRequest,
  ReleasePreview,
} from '@model-release/backstage-plugin-model-release-common';
import { Calendar } from '../../domain/Calendar';
import { releasePreview } from '../../domain/views/releasePreview';
import { AccessDirectory } from '../../ports/AccessDirectory';
import { ActorDirectory } from '../../ports/OwnerDirectory';
import { ReleaseStore } from '../../ports/ReleaseStore';
import { vouchFor } from '../people/vouchFor';
import { conflictWith } from './conflictWith';
import { ReleaseRequestReader } from './ReleaseRequestReader';

export interface PreviewDependencies {
  accesses: Pick<AccessDirectory, 'accessOf'>;
  actors: Pick<ActorDirectory, 'identify'>;
  calendar: Pick<Calendar, 'dueAt'>;
  clock: () => Date;
  releases: Pick<ReleaseStore, 'find' | 'findOpen'>;
  requestReader: Pick<ReleaseRequestReader, 'read'>;
}

/**
 * Previews a request to open a release. Nothing is stored.
 *
 * @param startedBy - the service that started the template, as the scaffolder vouches for it
 */
export async function previewRelease(
  dependencies: PreviewDependencies,
  request: CreateReleaseRequest,
  startedBy: string | undefined,
  credentials: BackstageCredentials,
): Promise<ReleasePreview> {
  const { accesses, actors, calendar, clock, releases, requestReader } =
    dependencies;
  const sender = await actors.identify(credentials, 'recent');
  const requester = vouchFor(sender, startedBy);
  const input = await requestReader.read(request, credentials);
  const first = await releases.findOpen(request);
  const conflict =
    first === undefined
      ? undefined
      : await conflictWith(
          dependencies,
          request,
          first,
          await accesses.accessOf(credentials),
        );
  return releasePreview({
    input,
    requester,
    conflict,
    calendar,
    now: clock().toISOString(),
  });
}
