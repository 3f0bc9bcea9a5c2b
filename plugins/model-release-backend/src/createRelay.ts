import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { readWebhookTargets } from './config/readWebhookTargets';
import {
  NotificationSender,
  OutboxRelay,
  WebhookSender,
  WebhookTarget,
} from './outbox';
import { findStandIns } from './service/findStandIns';
import { ReleaseOffice } from './service/ReleaseOffice';
import { settleMessage } from './service/settleMessage';

/** Time to settle, and for a slow clock, on top of the longest exchange. */
const LEASE_MARGIN_SECONDS = 15;

/** The longer a lease, the later a message goes out again that was under way in a crash. */
function leaseSecondsFor(targets: readonly WebhookTarget[]): number {
  const longestMs = Math.max(0, ...targets.map(target => target.timeoutMs));
  return longestMs / 1000 + LEASE_MARGIN_SECONDS;
}

/** The relay that carries this replica's share of the outbox. */
export function createRelay(options: {
  config: RootConfigService;
  logger: LoggerService;
  notifications: NotificationService;
  office: ReleaseOffice;
}): OutboxRelay {
  const { config, logger, notifications, office } = options;
  const now = office.clock;
  const targets = readWebhookTargets(config);
  return OutboxRelay.create({
    store: office.store,
    senders: {
      webhook: WebhookSender.create({
        targets,
        now,
      }),
      notification: NotificationSender.create({
        notifications,
        standInsFor: recipients => findStandIns(office, recipients),
        now,
      }),
    },
    settle: (claim, settlement) => settleMessage(office, claim, settlement),
    logger,
    leaseSeconds: leaseSecondsFor(targets),
    now,
    random: Math.random,
  });
}
