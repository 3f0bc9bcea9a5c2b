import { ActionContext } from '@backstage/plugin-scaffolder-node';
import { onBehalfOfStarter } from '../onBehalfOfStarter';
import { tellRefusal } from '../tellRefusal';
import { ownersOf } from './ownersOf';
import {
  RequestReleaseOptions,
  RequestReleaseOutput,
} from './RequestReleaseOptions';
import { tellPreview } from './tellPreview';
import { toCreateRequest } from './toCreateRequest';

/**
 * Previews the request for a release, and stores nothing. The owners are the real ones; ID and URL
 * are placeholders.
 */
export async function previewRequest(
  context: ActionContext<{}>,
  { api, auth, links }: RequestReleaseOptions,
): Promise<RequestReleaseOutput> {
  const starter = await onBehalfOfStarter(auth, context);
  const preview = await tellRefusal(() =>
    api.previewRelease(toCreateRequest(context.input), starter),
  );
  tellPreview(context.logger, preview);
  return {
    releaseId: 'dry-run',
    releaseUrl: links.list(),
    releasePath: links.listPath(),
    owners: ownersOf(preview.steps),
  };
}
