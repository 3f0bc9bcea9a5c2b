import { randomUUID } from 'node:crypto';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { evidenceScannersExtensionPoint } from '@model-release/backstage-plugin-model-release-node';
import { announceChange } from './announceChange';
import { readCalendar } from './config/readCalendar';
import { createAdapters } from './createAdapters';
import { createDecisionRules } from './createDecisionRules';
import { createRelay } from './createRelay';
import { createServices } from './createServices';
import { migrate } from './database/migrate';
import { createCalendar } from './domain/Calendar';
import { createRouter } from './http/router';
import { ScannerList } from './scanning/ScannerList';
import { scheduleEvidenceMaintenance } from './scheduleEvidenceMaintenance';
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
          const { config, lifecycle } = deps;
          const database = await migrate(deps.database);
          const adapters = await createAdapters({ ...deps, database, clock });
          const calendar = createCalendar(readCalendar(config));
          // The relay needs what is called after a commit, and is what is to be woken then.
          let wakeRelay = () => {};
          const dependencies = {
            ...deps,
            ...adapters,
            calendar,
            rules: createDecisionRules(config, calendar),
            clock,
            newId: randomUUID,
            onCommitted: (id: string) => {
              wakeRelay();
              announceChange(id, deps);
            },
          };
          const { names: scannerNames, scanners } = scanning;
          const relay = createRelay({ ...dependencies, scanners });
          wakeRelay = () => relay.wake();
          const services = createServices({ ...dependencies, scannerNames });
          await scheduleOwnerRefresh(dependencies);
          await scheduleEvidenceMaintenance(dependencies);
          lifecycle.addStartupHook(() => relay.start());
          lifecycle.addShutdownHook(() => relay.stop());
          deps.httpRouter.use(
            await createRouter({ ...deps, ...services, validateResponses }),
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
