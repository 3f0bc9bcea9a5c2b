import { AuthService } from '@backstage/backend-plugin-api';
import { ActionContext } from '@backstage/plugin-scaffolder-node';
import {
  RequestOptions,
  STARTED_BY_HEADER,
} from '@model-release/backstage-plugin-model-release-common';

/**
 * A token with which the model release plugin sees the person who started the template, and that the
 * scaffolder speaks for them.
 *
 * For a service there is no such token, only the scaffolder's own. So the subject of the service goes
 * beside it, and the plugin takes the scaffolder's word for it.
 */
export async function onBehalfOfStarter(
  auth: AuthService,
  context: Pick<ActionContext<{}>, 'getInitiatorCredentials'>,
): Promise<RequestOptions> {
  const starter = await context.getInitiatorCredentials();
  const { token } = await auth.getPluginRequestToken({
    onBehalfOf: starter,
    targetPluginId: 'model-release',
  });
  if (!auth.isPrincipal(starter, 'service')) {
    return { token };
  }
  const subject = encodeURIComponent(starter.principal.subject);
  return { token, headers: { [STARTED_BY_HEADER]: subject } };
}
