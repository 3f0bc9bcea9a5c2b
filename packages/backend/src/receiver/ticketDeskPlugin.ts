import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { Webhook } from 'standardwebhooks';
import { createRouter } from './createRouter';
import { TicketStore } from './TicketStore';

/**
 * Stands in for a ticket system: takes the webhook of a released model, checks its signature and
 * answers with the number of a change ticket.
 */
export const ticketDeskPlugin = createBackendPlugin({
  pluginId: 'demo-ticket-desk',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
      },
      async init({ config, database, httpAuth, httpRouter, logger }) {
        const webhook = new Webhook(config.getString('demoTicketDesk.secret'));
        const store = await TicketStore.create(await database.getClient());
        httpRouter.addAuthPolicy({
          path: '/webhooks',
          allow: 'unauthenticated',
        });
        httpRouter.use(createRouter({ httpAuth, logger, store, webhook }));
      },
    });
  },
});
