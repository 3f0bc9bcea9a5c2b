import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import {
  ModelReleaseClient,
  PAGE_PATH_KEY,
  readPagePath,
} from '@model-release/backstage-plugin-model-release-common';
import { ModelReleaseCollatorFactory } from './ModelReleaseCollatorFactory';
import { readSchedule } from './readSchedule';

/**
 * Adds model releases to the portal's search. Whoever may not read a release does not find it.
 *
 * @public
 */
export const modelReleaseSearchModule = createBackendModule({
  pluginId: 'search',
  moduleId: 'model-release-collator',
  register(registration) {
    registration.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        indexRegistry: searchIndexRegistryExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, config, discovery, indexRegistry, scheduler }) {
        indexRegistry.addCollator({
          schedule: scheduler.createScheduledTaskRunner(readSchedule(config)),
          factory: ModelReleaseCollatorFactory.create({
            api: new ModelReleaseClient({ discoveryApi: discovery }),
            auth,
            pagePath: readPagePath(config.getOptionalString(PAGE_PATH_KEY)),
          }),
        });
      },
    });
  },
});
