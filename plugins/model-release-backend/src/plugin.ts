import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { evidenceScannersExtensionPoint } from '@model-release/backstage-plugin-model-release-node';
import { announceChange } from './announceChange';
import { createRelay, Relay } from './createRelay';
import { createReleaseService } from './createReleaseService';
import { migrate } from './database/migrate';
import { createRouter } from './http/router';
import { ScannerList } from './scanning/ScannerList';
import { scheduleEvidenceCare } from './scheduleEvidenceCare';
import { scheduleOwnerRefresh } from './scheduleOwnerRefresh';

/** What tests choose and everybody else leaves alone. */
export interface PluginOptions {
  clock: () => Date;
  /** Whether answers are held against the API description too. */
  validateResponses: boolean;
}

/** Makes the plugin: wiring only. */
export const createModelReleasePlugin = ({
  clock,
  validateResponses,
}: PluginOptions) =>
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
        async init(deps) {
          const { lifecycle } = deps;
          // The relay works for the service and is woken by it: it comes into being second.
          const started: { relay?: Relay } = {};
          const parts = await createReleaseService({
            ...deps,
            database: await migrate(deps.database),
            clock,
            scannerNames: scanning.names,
            onCommitted: id => {
              started.relay?.wake();
              announceChange(id, deps);
            },
          });
          const relay = createRelay({
            ...deps,
            office: parts.office,
            storage: parts.evidenceCare.storage,
            scanners: scanning.scanners,
          });
          started.relay = relay;
          await scheduleOwnerRefresh({ ...deps, ...parts });
          await scheduleEvidenceCare({ ...deps, ...parts, clock });
          lifecycle.addStartupHook(() => relay.start());
          lifecycle.addShutdownHook(() => relay.stop());
          deps.httpRouter.use(
            await createRouter({
              ...deps,
              ...parts,
              validateResponses,
            }),
          );
        },
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
});
