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
 * Finds out what asking for a release would lead to, and stores nothing. The owners are the real
 * ones; id and address stand in for those of a release.
 */
export async function rehearseRelease(
  context: ActionContext<{}>,
  { api, auth, links }: RequestReleaseOptions,
): Promise<RequestReleaseOutput> {
  const starter = await onBehalfOfStarter(auth, context);
  const preview = await tellRefusal(context.logger, () =>
    api.previewRelease(toCreateRequest(context.input), starter),
  );
  tellPreview(context.logger, preview);
  return {
    releaseId: 'dry-run',
    releaseUrl: links.list(),
    owners: ownersOf(preview.steps),
  };
}
