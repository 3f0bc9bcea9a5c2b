import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { evidenceScannersExtensionPoint } from '@model-release/backstage-plugin-model-release-node';
import { ScannerList } from './scanning/ScannerList';
import { PluginOptions, startPlugin } from './startPlugin';

/** Creates the plugin. Tests pass another clock. */
export const createModelReleasePlugin = (options: PluginOptions) =>
  createBackendPlugin({
    pluginId: 'model-release',
    register(env) {
      const scanning = new ScannerList();
      env.registerExtensionPoint(evidenceScannersExtensionPoint, scanning);
      env.registerInit({
        deps: {
          auditor: coreServices.auditor,
          auth: coreServices.auth,
          catalog: catalogServiceRef,
          config: coreServices.rootConfig,
          database: coreServices.database,
          discovery: coreServices.discovery,
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
          lifecycle: coreServices.lifecycle,
          logger: coreServices.logger,
          notifications: notificationService,
          permissions: coreServices.permissions,
          permissionsRegistry: coreServices.permissionsRegistry,
          scheduler: coreServices.scheduler,
          signals: signalsServiceRef,
          urlReader: coreServices.urlReader,
        },
        init: deps => startPlugin({ ...deps, scanning }, options),
      });
    },
  });

/**
 * Runbooks, releases, evidence, audit trail, webhooks and the gate, under `/api/model-release`.
 *
 * @public
 */
export const modelReleasePlugin = createModelReleasePlugin({
  clock: () => new Date(),
  validateResponses: false,
  sendsMessages: true,
  policyMaxAgeMs: 5_000,
});
