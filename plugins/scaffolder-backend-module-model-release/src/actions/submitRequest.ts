import { ActionContext } from '@backstage/plugin-scaffolder-node';
import { onBehalfOfStarter } from '../onBehalfOfStarter';
import { tellRefusal } from '../tellRefusal';
import { creationKey } from './creationKey';
import { ownersOf } from './ownersOf';
import {
  RequestReleaseOptions,
  RequestReleaseOutput,
} from './RequestReleaseOptions';
import { toCreateRequest } from './toCreateRequest';

/**
 * Requests a release. Run again within the same task, it returns the release that is already there:
 * the scaffolder remembers the answer, and the back end remembers the key in case the answer was
 * lost.
 */
export async function submitRequest(
  context: ActionContext<{}>,
  { api, auth, links }: RequestReleaseOptions,
): Promise<RequestReleaseOutput> {
  const request = toCreateRequest(context.input);
  const key = creationKey(context, request);
  const { releaseId, owners } = await context.checkpoint({
    key,
    fn: async () => {
      const starter = await onBehalfOfStarter(auth, context);
      const release = await tellRefusal(() =>
        api.createRelease(request, { ...starter, idempotencyKey: key }),
      );
      release.steps
        .flatMap(({ nobody }) => nobody?.message ?? [])
        .forEach(message => context.logger.warn(message));
      return { releaseId: release.id, owners: ownersOf(release.steps) };
    },
  });
  const releaseUrl = links.release(releaseId);
  const releasePath = links.pathOf(releaseId);
  context.logger.info(`Release requested: ${releaseUrl}`);
  return { releaseId, releaseUrl, releasePath, owners };
}
