import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { readWebhookTargets } from './config/readWebhookTargets';
import { NotificationSender, OutboxRelay, WebhookSender } from './outbox';
import { ReleaseOffice } from './service/ReleaseOffice';
import { settleMessage } from './service/settleMessage';

/** The relay that carries this replica's share of the outbox. */
export function createRelay(options: {
  config: RootConfigService;
  logger: LoggerService;
  notifications: NotificationService;
  office: ReleaseOffice;
}): OutboxRelay {
  const { config, logger, notifications, office } = options;
  const now = office.clock;
  return OutboxRelay.create({
    store: office.store,
    senders: {
      webhook: WebhookSender.create({
        targets: readWebhookTargets(config),
        now,
      }),
      notification: NotificationSender.create({ notifications, now }),
    },
    settle: (claim, settlement) => settleMessage(office, claim, settlement),
    logger,
    now,
    random: Math.random,
  });
}
