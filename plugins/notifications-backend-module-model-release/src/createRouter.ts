import { HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { SignalsService } from '@backstage/plugin-signals-node';
import express, { Router } from 'express';
import createPromiseRouter from 'express-promise-router';
import { z } from 'zod';
import { OwnNotifications } from './OwnNotifications';

const bodySchema = z.strictObject({
  notices: z
    .array(
      z.strictObject({
        scope: z.string().min(1).max(255),
        users: z.array(z.string().max(255)).max(1000).optional(),
      }),
    )
    .max(1000),
});

/** Room for hundreds of notices, each with those who have signed. */
const MAX_BODY = '1mb';

export interface RouterDependencies {
  own: OwnNotifications;
  httpAuth: HttpAuthService;
  signals: SignalsService;
}

/**
 * Lets services mark notifications as read, each only those that it sent itself. Open pages are told, as the
 * notifications plugin tells them when somebody reads one.
 */
export function createRouter({
  own,
  httpAuth,
  signals,
}: RouterDependencies): Router {
  const router = createPromiseRouter();
  router.post(
    '/own/read',
    express.json({ limit: MAX_BODY }),
    async (req, res) => {
      const { principal } = await httpAuth.credentials(req, {
        allow: ['service'],
      });
      const body = bodySchema.safeParse(req.body);
      if (!body.success) {
        throw new InputError(z.prettifyError(body.error));
      }
      const read = await own.markRead(principal.subject, body.data.notices);
      for (const [user, ids] of read) {
        await signals.publish({
          recipients: { type: 'user', entityRef: user },
          channel: 'notifications',
          message: { action: 'notification_read', notification_ids: ids },
        });
      }
      res.status(204).end();
    },
  );
  return router;
}
