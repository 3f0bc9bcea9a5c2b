import { HttpAuthService, LoggerService } from '@backstage/backend-plugin-api';
import express from 'express';
import Router from 'express-promise-router';
import { Webhook } from 'standardwebhooks';
import { TicketStore } from './TicketStore';
import { verifyMessage } from './verifyMessage';

/** Routes of the ticket desk: messages come in, signed-in people see what came. */
export function createRouter(options: {
  httpAuth: HttpAuthService;
  logger: LoggerService;
  store: TicketStore;
  webhook: Webhook;
}): express.Router {
  const { httpAuth, logger, store, webhook } = options;
  const router = Router();

  router.post(
    '/webhooks',
    express.raw({ type: () => true, limit: '256kb' }),
    async (request, response) => {
      const { id, payload } = verifyMessage(request, webhook);
      const { reference } = await store.open(id, payload, new Date());
      logger.info(`Ticket ${reference} created for message ${id}`);
      response.json({ reference });
    },
  );

  router.get('/tickets', async (request, response) => {
    await httpAuth.credentials(request, { allow: ['user'] });
    const tickets = await store.list();
    // Nothing that fails the check is ever stored, hence the constant.
    response.json({
      tickets: tickets.map(ticket => ({ ...ticket, verified: true })),
    });
  });

  return router;
}
