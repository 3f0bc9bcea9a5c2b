import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { createRouter } from './createRouter';
import { OwnNotifications } from './OwnNotifications';

/**
 * Adds `POST /api/notifications/own/read`, by which a plugin marks the notifications that it sent as read.
 *
 * @public
 */
export const notificationsModelReleaseModule = createBackendModule({
  pluginId: 'notifications',
  moduleId: 'model-release',
  register(registration) {
    registration.registerInit({
      deps: {
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        signals: signalsServiceRef,
      },
      async init({ database, httpAuth, httpRouter, signals }) {
        const own = OwnNotifications.create({
          database: await database.getClient(),
          now: () => new Date(),
        });
        httpRouter.use(createRouter({ own, httpAuth, signals }));
      },
    });
  },
});
