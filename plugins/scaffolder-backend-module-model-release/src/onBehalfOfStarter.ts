import { AuthService } from '@backstage/backend-plugin-api';
import { ActionContext } from '@backstage/plugin-scaffolder-node';
import { RequestOptions } from '@model-release/backstage-plugin-model-release-common';

/**
 * A token with which the model release plugin sees the person who started the template, and that
 * the scaffolder speaks for them.
 */
export async function onBehalfOfStarter(
  auth: AuthService,
  context: Pick<ActionContext<{}>, 'getInitiatorCredentials'>,
): Promise<Required<RequestOptions>> {
  return auth.getPluginRequestToken({
    onBehalfOf: await context.getInitiatorCredentials(),
    targetPluginId: 'model-release',
  });
}
