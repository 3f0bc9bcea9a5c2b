import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import {
  ModelReleaseClient,
  PAGE_PATH_KEY,
  readPagePath,
} from '@model-release/backstage-plugin-model-release-common';
import { createRequestReleaseAction } from './actions/requestRelease';
import { createRequireApprovalAction } from './actions/requireApproval';
import { PortalLinks } from './PortalLinks';

/**
 * Adds `model-release:request:create` and `model-release:approval:require` to the scaffolder.
 *
 * Nothing here decides: whoever completes or approves a step does so in the portal, in person.
 *
 * @public
 */
export const modelReleaseScaffolderModule = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'model-release',
  register(registration) {
    registration.registerInit({
      deps: {
        scaffolder: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
      },
      async init({ scaffolder, auth, config, discovery }) {
        const options = {
          api: new ModelReleaseClient({ discoveryApi: discovery }),
          auth,
          links: new PortalLinks(
            config.getString('app.baseUrl'),
            readPagePath(config.getOptionalString(PAGE_PATH_KEY)),
          ),
        };
        scaffolder.addActions(
          createRequestReleaseAction(options),
          createRequireApprovalAction(options),
        );
      },
    });
  },
});
